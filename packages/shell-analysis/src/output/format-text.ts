import { joinTexts } from "../text/join-texts.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import type { Unknowns } from "../text/unknowns.ts";
import { decodeEscapes, decodeString } from "./decode-escapes.ts";
import { untilStop } from "./until-stop.ts";

const DIRECTIVE = /%(?:%|\(([^)]*)\)T|[-+ #0]*(\*|\d*)(?:\.(\*|\d+))?([a-zA-Z]))/g;

/** What `printf` makes of a format: it is used again until there are no values left. */
export function formatText(format: string, values: readonly Text[], unknowns: Unknowns): Text {
	const parts: Text[] = [];
	let used = 0;
	for (let isDone = false; !isDone; ) {
		const before = used;
		let from = 0;
		for (const match of format.matchAll(DIRECTIVE)) {
			parts.push(literal(decodeString(format.slice(from, match.index))));
			from = match.index + match[0].length;
			if (match[0] === "%%") {
				parts.push(literal("%"));
				continue;
			}
			const directive = withSizes(match, values.slice(used));
			const value = values[used + directive.sizes] ?? [];
			used += directive.sizes + 1;
			parts.push(convert(directive, value, unknowns));
			if (directive.conversion === "b" && untilStop(value) !== value) return joinTexts(parts);
		}
		parts.push(literal(decodeString(format.slice(from))));
		isDone = used >= values.length || used === before;
	}
	return joinTexts(parts);
}

interface Directive {
	readonly source: string;
	readonly time: string | undefined;
	readonly width: string;
	readonly precision: string | undefined;
	readonly conversion: string;
	/** How many values say how wide it is. */
	readonly sizes: number;
}

/** A star stands for the next value. */
function withSizes(match: RegExpExecArray, values: readonly Text[]): Directive {
	const [source, time, width = "", precision, conversion = "s"] = match;
	const [first = "", second = ""] = values.map((value) => literalOf(value) ?? "");
	const isWide = width === "*";
	const isCut = precision === "*";
	return {
		source,
		time,
		width: isWide ? first : width,
		precision: isCut ? (isWide ? second : first) : precision,
		conversion,
		sizes: Number(isWide) + Number(isCut),
	};
}

/** `%t`, `%n` and `%%` in a format of `strftime`. */
function withBlanks(time: string): string {
	const blanks: Readonly<Record<string, string>> = { t: "\t", n: "\n", "%": "%" };
	return time.replace(/%([tn%])/g, (directive, letter: string) => blanks[letter] ?? directive);
}

function convert(directive: Directive, value: Text, unknowns: Unknowns): Text {
	const { source, time, width, precision, conversion } = directive;
	if (time !== undefined) return unknowns.oneOf(source, [literal(withBlanks(time)), value]);
	if (conversion === "b") return decodeEscapes(untilStop(value));
	const known = literalOf(value);
	if (known === undefined) return value;
	if (conversion === "c") return literal(known.slice(0, 1));
	if (conversion === "s") {
		const cut = precision === undefined ? known : known.slice(0, Number(precision));
		return literal(cut.padStart(Math.min(Number(width) || 0, 1000)));
	}
	if (conversion === "q") return literal(known);
	if (/^\d*$/.test(known) && conversion === "d" && width === "") return literal(known || "0");
	const number = /^\d{1,9}$/.test(known) && width === "" ? Number(known) : undefined;
	if (number !== undefined && conversion === "x") return literal(number.toString(16));
	if (number !== undefined && conversion === "X") return literal(number.toString(16).toUpperCase());
	if (number !== undefined && conversion === "o") return literal(number.toString(8));
	return [unknowns.create({ source, printed: true })];
}
