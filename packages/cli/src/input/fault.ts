/** Something about a command's input, or the state it runs in, for which nothing is done. */
export interface Fault {
	/** What is at fault, in the user's words: a flag, a key of the file, or a thing. */
	readonly field: string;
	/** A clause about it, without a full stop. */
	readonly why: string;
	/** What to do, as a sentence. */
	readonly next: string;
	/** Names that belong to it, one a line, safe to print. */
	readonly names?: readonly string[];
	/** Commands that mend it, one a line. */
	readonly commands?: readonly string[];
}

/** A fault as lines for people; nothing needs a wide terminal. */
export function faultText({ field, why, next, names = [], commands = [] }: Fault): string {
	return [
		`  ${field} ${why}.`,
		...names.map((name) => `      ${name}`),
		`    ${next}`,
		...commands.map((command) => `      ${command}`),
	].join("\n");
}
