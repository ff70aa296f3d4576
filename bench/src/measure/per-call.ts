/**
 * Milliseconds of processor time per call of a function, over `calls` calls in a row: what it costs
 * on a machine that does nothing else, also where others wait for the same processor.
 */
export function perCall(calls: number, run: () => unknown): () => number {
	return () => {
		const start = process.cpuUsage();
		for (let call = 0; call < calls; call++) run();
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1_000 / calls;
	};
}
