/** What the caller knows about the world in which the command would run. All of it is optional. */
export interface AnalysisContext {
	/** The content of a file named on the line, or undefined when it cannot be read or is too large. */
	readonly readFile?: ((path: string) => string | undefined) | undefined;
	/** Environment variables whose values are known. */
	readonly variables?: Readonly<Record<string, string>> | undefined;
	/** Aliases from the configuration of gh: name to expansion. */
	readonly ghAliases?: Readonly<Record<string, string>> | undefined;
	/** Aliases from the configuration of git: name to expansion. */
	readonly gitAliases?: Readonly<Record<string, string>> | undefined;
}
