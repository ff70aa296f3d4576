import type { PlainStep } from "./plain-step.ts";
import type { PlainStatement } from "./read-statements.ts";

/** In single quotes only the mark and the backslash are escaped; in double quotes nothing here is special. */
const STRING = String.raw`(?:"[^"\\$@\n]*"|'(?:[^'\\]|\\['\\])*')`;
const STRINGS = `${STRING}(?:, ?${STRING})*`;

function statement(pattern: string, read: PlainStatement["read"]): PlainStatement {
	return { pattern: new RegExp(pattern, "y"), read };
}

function textsIn(list: string): readonly string[] {
	return [...list.matchAll(new RegExp(STRING, "g"))].map(([quoted]) => {
		const text = quoted.slice(1, -1);
		return quoted.startsWith("'") ? text.replace(/\\(['\\])/g, "$1") : text;
	});
}

/** One word alone is a line for the shell. */
function started(words: readonly string[] | undefined): readonly PlainStep[] | undefined {
	const [only, ...rest] = words ?? [];
	if (words === undefined || only === undefined) return undefined;
	return [rest.length === 0 ? { kind: "script", script: only } : { kind: "command", words }];
}

/** `system` and `exec` with literal strings, a list with a name, a printed backtick command, and an opened pipe. */
export const PERL: readonly PlainStatement[] = [
	statement(
		String.raw`(?:system|exec)(?:\((${STRINGS})\)| (${STRINGS}))(?=;|\n*$)`,
		([inner, open]) => started(textsIn(inner ?? open ?? "")),
	),
	statement(String.raw`my @c = \((${STRINGS})\)(?=;)`, ([list = ""], names) => {
		if (names.has("@c")) return undefined;
		names.set("@c", textsIn(list));
		return [];
	}),
	statement(String.raw`system\(@c\)(?=;|\n*$)`, (_, names) => started(names.get("@c"))),
	statement("print `((?:[^`\\\\$@]|\\\\[`\\\\$@])*)`(?=;|\\n*$)", ([text = ""]) => [
		{ kind: "script", script: text.replace(/\\([`\\$@])/g, "$1") },
	]),
	statement(
		String.raw`open\(my \$f, "-\|", (${STRING}, ?${STRINGS})\); ?print <\$f>(?=;|\n*$)`,
		([list = ""]) => started(textsIn(list)),
	),
];

/** What `perl -x` runs of a file: all behind the first line that starts it. */
export function behindFirstLine(source: string): string | undefined {
	return /^(?:(?!#!)[\x20-\x7e]*\n){0,20}?#!perl\n([\s\S]*)$/.exec(source)?.[1];
}
