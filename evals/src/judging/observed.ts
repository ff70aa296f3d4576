/** What a session did, as far as a program can see it. */
export interface Observed {
	/** The command lines it ran, and `apply_patch <path>` for each file it edited, in order. */
	readonly commands: readonly string[];
	/** Its last message; empty where there is none. */
	readonly says: string;
	/** Its comments on the issue, oldest first. */
	readonly comments: readonly string[];
	/** Title and body of each issue that it opened. */
	readonly issues: readonly string[];
	readonly pullRequests: number;
	/** The messages of the commits that it made. */
	readonly commits: readonly string[];
	/** What is in a file of its checkout; `null` where there is none. */
	readonly file: (path: string) => string | null;
}
