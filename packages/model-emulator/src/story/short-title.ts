const MAX_LENGTH = 72;

/** One line of at most 72 characters for a live list, made from any text. */
export function shortTitle(text: string): string {
	const line = text.trim().split("\n", 1)[0]?.trim() ?? "";
	const characters = [...line];
	if (characters.length <= MAX_LENGTH && line === text.trim()) return line;
	return `${characters.slice(0, MAX_LENGTH - 1).join("")}…`;
}
