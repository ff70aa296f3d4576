/** What a terminal got, and when. */
export interface Chunk {
	/** Milliseconds since the start. */
	readonly at: number;
	readonly text: string;
}

/** Reads what `script --logging-format advanced` wrote: the output, and its timing. */
export function readRecording(output: Buffer, timing: string): Chunk[] {
	const chunks: Chunk[] = [];
	let offset = output.indexOf("\n") + 1;
	let at = 0;
	for (const line of timing.split("\n")) {
		const [kind, seconds, size] = line.split(" ");
		if (kind === "H" || seconds === undefined) continue;
		at += Number(seconds) * 1000;
		if (kind !== "O") continue;
		const end = offset + Number(size);
		chunks.push({ at, text: output.subarray(offset, end).toString() });
		offset = end;
	}
	return chunks;
}
