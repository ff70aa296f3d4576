import { literal, literalOf } from "../text/literal.ts";
import { mapLiterals } from "../text/map-literals.ts";
import type { Text } from "../text/text.ts";

const BASH_ONLY =
	/\(\(|\$\(\s*<|\[\[|&>|\+=|\$['"]|\b(?:function|declare|typeset|let|mapfile|readarray|shopt|source|export|readonly|local)\b/;
/** What sh makes of words that mean something to bash alone, written so that bash does the same. */
const READINGS: readonly (readonly [RegExp, string])[] = [
	[/\$\(\s*<[^()`$]*\)/g, ""],
	[/(?<!\$)\(\(/g, "( ("],
	[/\[\[/g, "\\[["],
	[/&>>?/g, "& >"],
	[/(\w)\+=/g, "$1_="],
	[/\$(['"])/g, "\\$$$1"],
	[/(^|[\s;&|({])(?:function|declare|typeset|let|mapfile|readarray|shopt|source)(?=\s)/g, "$1:"],
	[/(^|[\s;&|({])(export|readonly|local)(?=\s)/g, "$1\\$2"],
];

/**
 * The script as a plain POSIX shell reads it, where that differs: `((…))` is a group in a group, `&>` ends a command,
 * `+=` assigns nothing, `$'…'` is a dollar sign and a string,
 * `$(< file)` is empty. Undefined where it reads the same.
 */
export function posixReading(script: Text): Text | undefined {
	const differs = script.some((piece) => piece.kind === "literal" && BASH_ONLY.test(piece.text));
	if (!differs) return undefined;
	const only = script.length === 1 ? literalOf(script) : undefined;
	return only === undefined || only.includes("<<")
		? mapLiterals(script, readAsPosix)
		: literal(outsideQuotes(only));
}

function readAsPosix(text: string): string {
	return READINGS.reduce((result, [pattern, by]) => result.replace(pattern, by), text);
}

/** Single quotes keep a text as it is: another program may read it. */
const PART =
	/(\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|(?<=^|[\s;&|()])#.*|\$'(?:[^'\\]|\\[\s\S])*')|('[^']*')/g;

function outsideQuotes(script: string): string {
	const quoted: string[] = [];
	const open = script.replace(PART, (whole, _, single: string | undefined) => {
		if (single === undefined) return whole;
		quoted.push(single);
		return `'\uE003'`;
	});
	return readAsPosix(open).replace(/'\uE003'/g, () => quoted.shift() ?? "");
}
