/** One of several words, in any case and with any separator between them; nothing else. */
export function readChoice<Choice extends string>(
	choices: readonly Choice[],
): (text: string) => Choice | undefined {
	const byWords = new Map(choices.map((choice) => [comparable(choice), choice]));
	return (text) => byWords.get(comparable(text.replace(/[.!]$/, "")));
}

function comparable(text: string): string {
	return text.toLowerCase().replace(/[\s_‐-―-]+/g, " ");
}
