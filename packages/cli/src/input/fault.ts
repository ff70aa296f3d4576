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
function faultText({ field, why, next, names = [], commands = [] }: Fault): string {
	return [
		`  ${field} ${why}.`,
		...names.map((name) => `      ${name}`),
		`    ${next}`,
		...commands.map((command) => `      ${command}`),
	].join("\n");
}

const MOST = 20;

/** Faults as lines for people: the first twenty, and how many more there are. */
export function faultsText(faults: readonly Fault[]): string {
	const more = faults.length - MOST;
	const lines = faults.slice(0, MOST).map(faultText);
	return [...lines, ...(more > 0 ? [`  … and ${more} more.`] : [])].join("\n");
}
