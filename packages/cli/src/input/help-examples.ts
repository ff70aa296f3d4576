/** An example of a command: its flags with their texts, and the same (or more) as a file. */
export interface FieldExample {
	readonly flags: readonly (readonly [flag: string, text: string])[];
	/** YAML. */
	readonly file: string;
}

/** The end of a command's help; the command line can be copied as it is. */
export function helpExamples(command: string, { flags, file }: FieldExample): string {
	const words = flags.map(([flag, text]) => `${flag} ${quoted(text)}`);
	return [
		"",
		"Example:",
		`  codex-workers ${[command, ...words].join(" \\\n    ")}`,
		"",
		"The same in a file:",
		...file
			.trim()
			.split("\n")
			.map((line) => `  ${line}`),
	].join("\n");
}

function quoted(text: string): string {
	return /^[\w.,:/-]+$/.test(text) ? text : `"${text.replace(/["\\$`]/g, "\\$&")}"`;
}
