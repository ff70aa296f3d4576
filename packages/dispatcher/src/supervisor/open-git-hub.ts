import { createGitHubClient, type GitHubClient } from "@codex-workers/github";
import type { Environment } from "../environment/environment.ts";

/** What the end of a worker may take that GitHub does not answer: a person may be waiting for it. */
const GITHUB_MS = 20_000;

/** GitHub as a supervisor asks it. Throws `TOKEN_MISSING`, `TOKEN_INVALID`, `GITHUB_API_URL_INVALID`. */
export function openGitHub(env: Environment): GitHubClient {
	return createGitHubClient({
		token: env["GH_TOKEN"] || env["GITHUB_TOKEN"] || "",
		apiUrl: env["GITHUB_API_URL"] || undefined,
		maxWaitMs: GITHUB_MS,
	});
}
