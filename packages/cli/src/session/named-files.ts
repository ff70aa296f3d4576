const MOST = 10;
const LONGEST = 200;

/** Up to ten paths as lines that are safe to print, and how many more there are. */
export function namedFiles(paths: readonly string[]): string[] {
	const more = paths.length - MOST;
	return [...paths.slice(0, MOST).map(shown), ...(more > 0 ? [`and ${more} more`] : [])];
}

/** A path as it is, or as JSON writes it where it holds what a terminal could take for more. */
function shown(path: string): string {
	const isPlain = !/[\p{C}\p{Zl}\p{Zp}"\\]|^\s|\s$/u.test(path);
	const text = isPlain ? path : JSON.stringify(path).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escaped);
	return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).toWellFormed()}…`;
}

function escaped(character: string): string {
	return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
