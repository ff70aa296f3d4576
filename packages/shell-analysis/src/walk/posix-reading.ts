import { joinTexts } from "../text/join-texts.ts";
import { literal } from "../text/literal.ts";
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
/** A script at the start that bash gets in single quotes: whatever the shell, it hands that on as it is. */
const OWN_SHELL = /^\s*bash -\w*c (?:'[^']*'|\\')+/;

/**
 * The script as a plain POSIX shell reads it, where that differs: `((…))` is a group in a group, `&>` ends a command,
 * `+=` assigns nothing, `$'…'` is a dollar sign and a string. Undefined where it reads the same.
 */
export function posixReading(script: Text): Text | undefined {
	const [only, second] = script;
	const own =
		only?.kind === "literal" && second === undefined ? OWN_SHELL.exec(only.text)?.[0] : undefined;
	if (only?.kind === "literal" && own !== undefined) {
		const rest = posixReading(literal(only.text.slice(own.length)));
		return rest === undefined ? undefined : joinTexts([literal(own), rest]);
	}
	const differs = script.some((piece) => piece.kind === "literal" && BASH_ONLY.test(piece.text));
	if (!differs) return undefined;
	return mapLiterals(script, (text) =>
		READINGS.reduce((result, [pattern, by]) => result.replace(pattern, by), text),
	);
}
