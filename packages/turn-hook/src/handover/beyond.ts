/** A word that goes beyond handing over, and why as the rest of a sentence. */
export interface Beyond {
	readonly word: string;
	readonly why: string;
}
