import type { GitHubClient } from "@codex-workers/github";
import type { Environment } from "../environment/environment.ts";

/** What a supervisor starts Codex with: it asks GitHub only when the work is over. */
export type StartDeps = Omit<SupervisorDeps, "client"> & { connect: () => Promise<GitHubClient> };

/** What a supervisor works with, beside its spec. */
export type SupervisorDeps = {
	/** Its own environment; the worker gets the allowed part of it. */
	env: Environment;
	client: GitHubClient;
	/** The clock, in milliseconds since the epoch. */
	now: () => number;
	/** Its own process. */
	pid: number;
	/** Aborts when the worker is to be stopped. */
	stop: AbortSignal;
	/** One line for the supervisor's own log. */
	log: (line: string) => void;
	/** Called once all that a run may need is loaded. */
	onLoaded?: () => void;
	/** How long the starts of workers together may take, in milliseconds. */
	startedMs?: number;
	/** How often the events of Codex are read. */
	pollMs?: number;
	/** How often the work is snapshotted while Codex runs. */
	snapshotMs?: number;
	/** How long an interrupted Codex has to end by itself. */
	graceMs?: number;
};
