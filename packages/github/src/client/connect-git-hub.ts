import { directFetch } from "../request/direct-fetch.ts";
import { createGitHubClient } from "./create-github-client.ts";
import type { GitHubClient } from "./github-client.ts";
import { givenToken } from "./given-token.ts";

export interface ConnectionOptions {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly fetch?: typeof globalThis.fetch;
	/** What all requests may take together from now on, in milliseconds; no limit where absent. */
	readonly budgetMs?: number;
}

/**
 * GitHub as a process's environment names it: `GH_TOKEN` or `GITHUB_TOKEN`, `GITHUB_API_URL`.
 * Throws `TOKEN_MISSING`, `TOKEN_INVALID` and `GITHUB_API_URL_INVALID`.
 */
export function connectGitHub({
	env,
	fetch = directFetch,
	budgetMs,
}: ConnectionOptions): GitHubClient {
	return createGitHubClient({
		token: givenToken(env),
		apiUrl: env["GITHUB_API_URL"] || undefined,
		...(budgetMs === undefined ? { fetch } : within(budgetMs, fetch)),
	});
}

function within(budgetMs: number, fetch: typeof globalThis.fetch) {
	const limit = AbortSignal.timeout(budgetMs);
	return {
		timeoutMs: Math.ceil(budgetMs / 2),
		maxWaitMs: budgetMs,
		fetch: (input: Parameters<typeof fetch>[0], init?: RequestInit) => {
			const own = init?.signal;
			return fetch(input, { ...init, signal: own ? AbortSignal.any([limit, own]) : limit });
		},
	};
}
