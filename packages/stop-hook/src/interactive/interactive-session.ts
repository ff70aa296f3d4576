import type { Configuration } from "@codex-workers/protocol";

/** A person's session on the branch of an issue, in a repository that has adopted the protocol. */
export interface InteractiveSession {
	/** `owner/name`. */
	readonly repository: string;
	readonly issue: number;
	readonly branch: string;
	/** The commit that is checked out, and how many the base does not have. */
	readonly head: string;
	readonly ahead: number;
	readonly trust: Configuration["trust"];
	readonly freshness: Configuration["review"]["freshness"];
	/** Git's common directory, absolute: the hook keeps its log there, out of everybody's sight. */
	readonly gitDirectory: string;
}
