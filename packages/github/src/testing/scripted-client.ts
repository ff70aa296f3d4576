import { createGitHubClient } from "../client/create-github-client.ts";
import type { GitHubClient } from "../client/github-client.ts";
import type { GitHubClientOptions } from "../client/github-client-options.ts";

/** A step of a scripted GitHub: an answer, or what `fetch` throws. */
export type ScriptedStep = Response | Error;

export interface ScriptedClient {
	client: GitHubClient;
	/** Every wait, in milliseconds. The clock stands still but for these. */
	waits: number[];
	/** Every request body, parsed. */
	requests: unknown[];
}

/** Where the clock of a scripted client begins. */
export const START = Date.parse("2026-01-01T00:00:00Z");

/** A client whose every request gets the next step; the last one repeats. */
export function scriptedClient(
	steps: readonly ScriptedStep[],
	options: Partial<GitHubClientOptions> = {},
): ScriptedClient {
	const waits: number[] = [];
	const requests: unknown[] = [];
	const client = createGitHubClient({
		token: "scripted-token",
		now: () => START + waits.reduce((sum, wait) => sum + wait, 0),
		sleep: async (milliseconds) => waits.push(milliseconds),
		random: () => 0.5,
		fetch: async (_, init) => {
			const step = steps[Math.min(requests.length, steps.length - 1)];
			requests.push(JSON.parse(String(init?.body)));
			if (step instanceof Response) return step.clone();
			throw step ?? new Error("the script is empty");
		},
		...options,
	});
	return { client, waits, requests };
}

/** An HTTP 200 answer of JSON, as GraphQL sends it. */
export function answer(json: unknown, headers: Record<string, string> = {}): Response {
	return Response.json(json, { headers });
}

/** What Node's `fetch` throws when the network fails with `code`. */
export function networkError(code: string): Error {
	return new TypeError("fetch failed", {
		cause: Object.assign(new Error(`lost: ${code}`), { code }),
	});
}
