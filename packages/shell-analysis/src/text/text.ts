/** A stretch of characters that is known. */
interface LiteralPiece {
	readonly kind: "literal";
	readonly text: string;
}

/** An unquoted pattern character: it may stand for itself or for the name of a file. */
interface GlobPiece {
	readonly kind: "glob";
	readonly text: string;
}

/** A stretch that only the running shell would know. */
export interface UnknownPiece {
	readonly kind: "unknown";
	/** Identity: the same number is the same value. */
	readonly id: number;
	/** Unknowns of one group take the option with the same index together (the variables of one `read`). */
	readonly group: number;
	/** How it is written, for people. */
	readonly source: string;
	/** Values it is known to be able to take. */
	readonly options: readonly Text[];
	/** Whether it may also be something else than its options. */
	readonly open: boolean;
	/** Whether it is what somebody types into the running command. */
	readonly terminal: boolean;
	/** Whether a program prints it: then it may show names of files, variables, the history or a message. */
	readonly printed: boolean;
	/** Whether a program computes it out of what is on the line: it may be any text. */
	readonly computed: boolean;
	/** Whether it was made from a text that mentions a creation. */
	readonly hinted: boolean;
}

export type Piece = LiteralPiece | GlobPiece | UnknownPiece;

/** What is known about a string: its pieces in order. */
export type Text = readonly Piece[];
