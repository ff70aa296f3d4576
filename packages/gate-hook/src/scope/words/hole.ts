/**
 * Stands in a word for text that only the running shell knows; a word of a shell holds no NUL
 * byte itself. A word that begins with it may be an option, or several words.
 */
export const HOLE = "\0";

/** Whether all of a word is known. */
export function isKnown(word: string): boolean {
	return !word.includes(HOLE);
}
