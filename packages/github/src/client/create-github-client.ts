import { setTimeout as sleepFor } from "node:timers/promises";
import { redact } from "@codex-workers/protocol";
import { graphql } from "@octokit/graphql";
import { createClientMeter } from "../budget/client-meter.ts";
import type { ClientWait } from "../budget/client-usage.ts";
import { createWritePace } from "../budget/write-pace.ts";
import { createPermissionCache } from "../repository/permission-cache.ts";
import { directFetch } from "../request/direct-fetch.ts";
import { type AttemptSettings, attemptOperation } from "./attempt-operation.ts";
import type { GitHubClient } from "./github-client.ts";
import { checkedApiUrl, checkedToken, type GitHubClientOptions } from "./github-client-options.ts";
import type { GitHubFailure } from "./github-failure.ts";
import { nextAttempt } from "./next-attempt.ts";

/**
 * Access to GitHub for one token. Connects to nothing yet. Throws `TOKEN_MISSING`, `TOKEN_INVALID`
 * for what cannot be one, and `GITHUB_API_URL_INVALID`.
 */
export function createGitHubClient(options: GitHubClientOptions): GitHubClient {
	const { sleep = sleepFor, now = Date.now, random = Math.random, maxWaitMs = 120_000 } = options;
	const settings = attemptSettings(options, now);
	const meter = createClientMeter();
	const pace = createWritePace(now);

	return {
		sleep,
		meter,
		permissions: createPermissionCache(now),
		run: async (operation, variables) => {
			const startedAt = now();
			for (let attempt = 1; ; attempt++) {
				const milliseconds = pace.before(operation);
				if (milliseconds > 0) {
					meter.waits({ why: "pace", milliseconds, operation: operation.name });
					await sleep(milliseconds);
				}
				meter.sent(operation);
				const outcome = await attemptOperation(operation, variables, settings);
				if (outcome.type === "answered") return outcome.answer;
				const next = nextAttempt(outcome.error.failure, {
					attempt,
					elapsed: now() - startedAt,
					maxWait: maxWaitMs,
					now: now(),
					random: random(),
				});
				if (next.type === "give-up") throw outcome.error;
				const why = reasonToWait(outcome.error.failure);
				meter.waits({ why, milliseconds: next.milliseconds, operation: operation.name });
				await sleep(next.milliseconds);
			}
		},
	};
}

function reasonToWait(failure: GitHubFailure): ClientWait["why"] {
	return failure.kind === "rate-limited" ? failure.scope : "retry";
}

function attemptSettings(options: GitHubClientOptions, now: () => number): AttemptSettings {
	const token = checkedToken(options.token);
	return {
		now,
		timeoutMs: options.timeoutMs ?? 12_000,
		fetch: options.fetch ?? directFetch,
		redact: (text) => redact(text, [token]),
		send: graphql.defaults({
			baseUrl: checkedApiUrl(options.apiUrl ?? "https://api.github.com"),
			headers: { authorization: `bearer ${token}`, "user-agent": "codex-workers" },
		}),
	};
}
