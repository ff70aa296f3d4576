import { connectGitHub, type GitHubClient } from "@codex-workers/github";
import type { StopContext } from "./stop-context.ts";

const GITHUB_MS = 8_000;

/** GitHub for one call of the hook: all requests share the time that Codex waits. */
export function connectWithin({ githubMs = GITHUB_MS, ...connection }: StopContext): GitHubClient {
	return connectGitHub({ ...connection, budgetMs: githubMs });
}
