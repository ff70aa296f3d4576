import { mapLiterals } from "../text/map-literals.ts";
import type { Text } from "../text/text.ts";

const BASH_ONLY =
	/(?<!\$)\(\(|\[\[|&>|\+=|\$['"]|\b(?:function|declare|typeset|let|mapfile|readarray|shopt|source|export|readonly|local)\b/;
/** What sh makes of words that mean something to bash alone, written so that bash does the same. */
const READINGS: readonly (readonly [RegExp, string])[] = [
	[/(?<!\$)\(\(/g, "( ("],
	[/\[\[/g, "\\[["],
	[/&>>?/g, "& >"],
	[/(\w)\+=/g, "$1_="],
	[/\$(['"])/g, "\\$$$1"],
	[/\bfunction\b/g, "\\function"],
	[/(^|[\s;&|({])(?:declare|typeset|let|mapfile|readarray|shopt|source)(?=\s)/g, "$1:"],
	[/(^|[\s;&|({])(export|readonly|local)(?=\s)/g, "$1eval $2"],
];

/**
 * The script as a plain POSIX shell reads it, where that differs: `((…))` is a group in a group, `&>` ends a command,
 * `+=` assigns nothing, `$'…'` is a dollar sign and a string. Undefined where it reads the same.
 */
export function posixReading(script: Text): Text | undefined {
	const differs = script.some((piece) => piece.kind === "literal" && BASH_ONLY.test(piece.text));
	if (!differs) return undefined;
	return mapLiterals(script, (text) =>
		READINGS.reduce((result, [pattern, by]) => result.replace(pattern, by), text),
	);
}
