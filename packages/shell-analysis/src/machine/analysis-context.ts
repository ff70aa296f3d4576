/** The text of a file, or that it is too large to be judged. */
export type FileContent = string | { readonly type: "tooLarge" };

/** What the caller knows about the world in which the command would run. All of it is optional. */
export interface AnalysisContext {
	/**
	 * The content of a file that the line names, relative to where it starts: undefined when there is none to read. A
	 * script that is too large is refused.
	 */
	readonly readFile?: ((path: string) => FileContent | undefined) | undefined;
	/** Environment variables whose values are known. */
	readonly variables?: Readonly<Record<string, string>> | undefined;
	/** Aliases from the configuration of gh: name to expansion. */
	readonly ghAliases?: Readonly<Record<string, string>> | undefined;
	/** Aliases from the configuration of git: name to expansion. */
	readonly gitAliases?: Readonly<Record<string, string>> | undefined;
}
