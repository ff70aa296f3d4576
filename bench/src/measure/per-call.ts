/** Milliseconds per call of a function, over `calls` calls in a row. */
export function perCall(calls: number, run: () => unknown): () => number {
	return () => {
		const start = performance.now();
		for (let call = 0; call < calls; call++) run();
		return (performance.now() - start) / calls;
	};
}
