import { setTimeout as delay } from "node:timers/promises";
import { createGitHubClient } from "@codex-workers/github";
import type { DispatcherContext } from "../../context/dispatcher-context.ts";

/** A call that waits longer than this for GitHub to come back is given up: the next look is near. */
const PATIENCE_MS = 20_000;

/** The same dispatcher, but for one thing: what it asks of GitHub and of `origin` ends with `signal`. */
export function interruptibleContext(
	context: DispatcherContext,
	signal: AbortSignal,
): DispatcherContext {
	const client = createGitHubClient({
		token: context.env["GH_TOKEN"] ?? "",
		apiUrl: context.env["GITHUB_API_URL"] || undefined,
		now: context.now,
		maxWaitMs: PATIENCE_MS,
		sleep: (ms) => delay(ms, undefined, { signal }),
		fetch: (input, init) =>
			fetch(input, { ...init, signal: AbortSignal.any([signal, ...signalsOf(init)]) }),
	});
	return { ...context, client, signal };
}

const signalsOf = (init: RequestInit | undefined): AbortSignal[] =>
	init?.signal == null ? [] : [init.signal];
