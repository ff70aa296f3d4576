/** A generated file of the repository. */
export interface ReferenceFile {
	/** Relative to the repository's top, with `/`. */
	readonly path: string;
	readonly text: string;
}
