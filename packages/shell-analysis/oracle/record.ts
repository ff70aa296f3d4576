/** One call of a shimmed program. */
export interface RecordedCall {
	/** The index of the command that made it. */
	readonly command: number;
	readonly program: string;
	readonly args: readonly string[];
	readonly input: string;
}

/** Reads what the shims wrote: number, program, count of arguments, arguments, standard input. */
export function readRecords(content: string): readonly RecordedCall[] {
	const fields = content.split("\0");
	const calls: RecordedCall[] = [];
	for (let at = 0; at + 3 < fields.length; ) {
		const count = Number(fields[at + 2]);
		calls.push({
			command: Number(fields[at]),
			program: fields[at + 1] ?? "",
			args: fields.slice(at + 3, at + 3 + count),
			input: fields[at + 3 + count] ?? "",
		});
		at += 4 + count;
	}
	return calls;
}
