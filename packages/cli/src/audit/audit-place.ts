import type { GitHubClient, RepositoryName } from "@codex-workers/github";
import type { Configuration } from "@codex-workers/protocol";
import type { Checkout } from "../session/ask-git.ts";

/** Whose pull requests are looked at, by which rules, and with what. */
export interface AuditPlace {
	readonly client: GitHubClient;
	readonly repository: RepositoryName;
	readonly configuration: Pick<Configuration, "trust" | "review" | "board">;
	/** A checkout of the repository: commits are looked at there, and fetched where they are not. */
	readonly checkout: Checkout;
}
