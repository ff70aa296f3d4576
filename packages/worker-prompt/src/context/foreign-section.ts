import type { PartName } from "../budget/part-limits.ts";

/** Foreign text under a label. */
export interface ForeignPart {
	readonly name: PartName;
	/** Cleaned: see `cleanForeignText`. */
	readonly text: string;
}

/** A section of a prompt that quotes foreign text. */
export interface ForeignSection {
	/** Our own words in front of the quotation, with the heading. */
	readonly introduction: string;
	/** Where everything can be read, as the end of a sentence. */
	readonly source: string;
	readonly parts: readonly ForeignPart[];
}
