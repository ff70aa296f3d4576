import type { ClientMeter } from "../budget/client-meter.ts";
import type { PermissionCache } from "../repository/permission-cache.ts";
import type { Operation } from "./operation.ts";

/** One account's access to one GitHub host. Made by `createGitHubClient`. */
export interface GitHubClient {
	/**
	 * Sends one operation and returns its validated answer. What is repeatable is repeated after
	 * transient failures and rate limits, a mutation only when GitHub certainly did not execute it.
	 * Throws `GitHubError`.
	 */
	readonly run: <Answer>(
		operation: Operation<Answer>,
		variables: Readonly<Record<string, unknown>>,
	) => Promise<Answer>;
	/** Waits, in milliseconds; the clock that tests replace. */
	readonly sleep: (milliseconds: number) => Promise<unknown>;
	/** What the client has asked so far, and what it waits for. */
	readonly meter: ClientMeter;
	/** What is known for ten minutes of who may do what. */
	readonly permissions: PermissionCache;
}
