const PLAIN = /^[\w@%+:,./-]+$/;

/** An argument vector as a command line that bash reads back as the same words. */
export function quotedWords(words: readonly string[]): string {
	return words
		.map((word) => (PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
		.join(" ");
}
