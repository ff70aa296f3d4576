import type { Text } from "../text/text.ts";

/**
 * A part of a word before field splitting. A part usually has one text; `"$@"` and `"${array[@]}"` have one for
 * each element, and none when there is no element.
 */
export interface WordAtom {
	readonly texts: readonly Text[];
	/** Whether blanks in it stay together. */
	readonly quoted: boolean;
	/** Whether its texts become one where it is quoted or assigned: `$*`. */
	readonly isJoined?: boolean;
	/** Where one of these is empty the part is not there: unknowns that say by their groups which way the shell goes. */
	readonly when?: readonly Text[];
}

/** A part that stays together. */
export function quotedAtom(text: Text): WordAtom {
	return { texts: [text], quoted: true };
}
