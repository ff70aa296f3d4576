import { createGitHubClient, type GitHubClient } from "@codex-workers/github";
import type { StopContext } from "./stop-context.ts";

/**
 * GitHub by the worker's token. All requests together take no more than `githubMs` (8 s by
 * default): Codex waits meanwhile. Throws `GITHUB_UNAUTHENTICATED` without a token.
 */
export function connectGitHub({
	env,
	fetch = globalThis.fetch,
	githubMs = 8_000,
}: StopContext): GitHubClient {
	const limit = AbortSignal.timeout(githubMs);
	return createGitHubClient({
		token: env["GH_TOKEN"] || env["GITHUB_TOKEN"] || "",
		apiUrl: env["GITHUB_API_URL"] || undefined,
		timeoutMs: Math.ceil(githubMs / 2),
		maxWaitMs: githubMs,
		fetch: (input, init) => {
			const own = init?.signal;
			return fetch(input, { ...init, signal: own ? AbortSignal.any([limit, own]) : limit });
		},
	});
}
