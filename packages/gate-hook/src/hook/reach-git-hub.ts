import { connectGitHub, type GitHubClient } from "@codex-workers/github";
import { directFetch } from "../request/direct-fetch.ts";
import type { GateContext } from "./gate-context.ts";

const GITHUB_MS = 8_000;

/** GitHub as a hook asks it, within its time. Throws as `connectGitHub` does. */
export function reachGitHub(context: GateContext): GitHubClient {
	const { env, fetch = directFetch, githubMs = GITHUB_MS } = context;
	return connectGitHub({ env, fetch, budgetMs: githubMs });
}
