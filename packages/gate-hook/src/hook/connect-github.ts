import { createGitHubClient, type GitHubClient } from "@codex-workers/github";
import type { GateContext } from "./gate-context.ts";

/**
 * GitHub by the session's token. All requests together take no more than `githubMs` (8 s by
 * default): an answer must come while Codex still waits for one. Throws `GITHUB_UNAUTHENTICATED`
 * without a token and `GITHUB_API_URL_INVALID`.
 */
export function connectGitHub({
	env,
	fetch = globalThis.fetch,
	githubMs = 8_000,
}: GateContext): GitHubClient {
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
