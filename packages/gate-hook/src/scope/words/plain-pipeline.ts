const BLANK = /^[ \t]+/;
const WORD = /^(?:[\w@%+=:,./-]|'[^'\n]*'|"[^"\n$`\\!]*")+/;
const PIPE = /^\|(?![|&])/;
const ERRORS_TOO = /^2>&1(?=[ \t|]|$)/;
const QUOTED = /'([^']*)'|"([^"]*)"/g;

/**
 * The argument vectors of a line that is one pipeline of plain or quoted words, in which the only
 * redirection is `2>&1`; `undefined` for every other line, even where a shell would do the same.
 */
export function plainPipeline(line: string): readonly (readonly string[])[] | undefined {
	const commands: string[][] = [[]];
	let rest = line.trim();
	while (rest !== "") {
		const taken = BLANK.exec(rest)?.[0] ?? ERRORS_TOO.exec(rest)?.[0];
		const pipe = PIPE.exec(rest)?.[0];
		const word = WORD.exec(rest)?.[0];
		if (taken === undefined && pipe !== undefined) commands.push([]);
		else if (taken === undefined && word !== undefined) commands.at(-1)?.push(unquoted(word));
		else if (taken === undefined) return undefined;
		rest = rest.slice((taken ?? pipe ?? word ?? "").length);
	}
	return commands.every((words) => words.length > 0) ? commands : undefined;
}

function unquoted(word: string): string {
	return word.replace(QUOTED, (_, single?: string, double?: string) => single ?? double ?? "");
}
