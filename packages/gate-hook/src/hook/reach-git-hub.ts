import { connectGitHub, type GitHubClient } from "@codex-workers/github";
import type { GateContext } from "./gate-context.ts";

const GITHUB_MS = 8_000;

/** GitHub as a hook asks it, within its time. Throws as `connectGitHub` does. */
export function reachGitHub(context: GateContext): GitHubClient {
	const { env, fetch, githubMs = GITHUB_MS } = context;
	return connectGitHub({ env, budgetMs: githubMs, ...(fetch && { fetch }) });
}
