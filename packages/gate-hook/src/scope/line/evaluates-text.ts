/**
 * Where bash takes the text of a variable for a program of its own: arithmetic, subscripts,
 * substrings, indirection, `[[ … ]]`. What a file says could run there.
 */
const EVALUATES = /\(\(|\$\[|\[\[|\$\{(?:!|#?\w+(?:\[|@|:[^-=?+]))|\w\[[^\]\s]*\]\+?=/;
const NETWORK = /\/dev\/(?:tcp|udp)\//;
/** What may stand in one word, up to a substitution, which may stand in double quotes. */
const QUOTED = String.raw`"(?:[^"\\$${"`"}]|\\.|\$(?!\())*`;
const PIECE = String.raw`[^\s"'${"`"}$\\]|\\.|'[^']*'|${QUOTED}"|\$'(?:[^'\\]|\\.)*'|\$\{[^}]*\}|\$(?![({'])`;
/** A substitution in a class of characters, in braces or in a pattern list, which the analysis may take for text. */
const HIDES = new RegExp(
	String.raw`(?:\[|(?<!\$)\{|[@?*+!]\()(?:${PIECE})*(?:${QUOTED})?(?:\$\(|${"`"}|[<>]\()`,
	"s",
);
/** With none of these in a line, single quotes are what they seem. */
const CONFUSING = /["#\\]|<</;

const FORMS = [EVALUATES, NETWORK, HIDES];

/** The part of a line that runs, or may run, what is only text to the shell analysis. */
export function evaluatedText(line: string): string | undefined {
	if (firstOf(line) === undefined) return undefined;
	return firstOf(CONFUSING.test(line) ? line : line.replace(/'[^']*'/g, "x"));
}

function firstOf(text: string): string | undefined {
	for (const form of FORMS) {
		const found = form.exec(text);
		if (found !== null) return found[0];
	}
	return undefined;
}
