import { parseFlags } from "../flags/parse-flags.ts";
import { lastWord } from "../flags/read-flags.ts";
import { valuedFlags } from "../flags/valued-flags.ts";
import type { Argument } from "../machine/argument.ts";

/** What a `cut` call takes out of a line: fields between delimiters, or characters; numbered from 1, inclusive. */
export interface Cut {
	readonly delimiter: string | undefined;
	readonly from: number;
	readonly to: number;
	readonly files: readonly Argument[];
}

const VALUED = valuedFlags({
	characters: "-c --characters -b --bytes",
	delimiter: "-d --delimiter",
	fields: "-f --fields",
});

/** Reads the options of `cut`; undefined for a list of several stretches. */
export function readCut(args: readonly Argument[]): Cut | undefined {
	const flags = parseFlags(args, { valued: VALUED, interspersed: true, isGetopt: true });
	const range = lastWord(flags, "fields") ?? lastWord(flags, "characters");
	const match = /^(\d*)(-?)(\d*)$/.exec(range ?? "");
	if (match === null || range === "" || flags.switches.size > 0) return undefined;
	const from = Number(match[1] || "1");
	const to = match[2] === "-" ? Number(match[3] || Number.POSITIVE_INFINITY) : from;
	const isFields = flags.values.has("fields");
	const delimiter = isFields ? (lastWord(flags, "delimiter") ?? "\t") : undefined;
	return { delimiter, from, to, files: flags.operands };
}

/** What `cut` leaves of one line. A line without the delimiter stays whole. */
export function cutLine(line: string, { delimiter, from, to }: Cut): string {
	if (delimiter === undefined) return line.slice(from - 1, to);
	if (!line.includes(delimiter)) return line;
	return line
		.split(delimiter)
		.slice(from - 1, to)
		.join(delimiter);
}
