const QUOTED = /^["'‘’“”«»´]+(?<word>[^"'‘’“”«»´]+)["'‘’“”«»´]+$/;

/** One word or path, in any kind of quotes; none when it has blanks or is empty. */
export function readWord(text: string): string | undefined {
	const word = QUOTED.exec(text)?.groups?.["word"] ?? text;
	return word === "" || /\s/.test(word) ? undefined : word;
}
