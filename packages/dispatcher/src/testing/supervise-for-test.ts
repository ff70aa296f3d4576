import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { createGitHubClient } from "@codex-workers/github";
import { onTestFinished } from "vitest";
import type { StartDeps, SupervisorDeps } from "../supervisor/supervisor-deps.ts";
import type { SupervisorSpec } from "../supervisor/supervisor-spec.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { prepareWorker } from "./prepare-worker.ts";
import type { Play } from "./stand-in-codex.ts";
import type { Team } from "./team.ts";
import { waitFor } from "./wait-for.ts";

export const BRANCH = "feature/7-fix-it";

/** A worker of its own id, so that nothing of another test is taken for its processes. */
export function superviseForTest(team: Team, play: Play, change: Partial<SupervisorSpec> = {}) {
	const worker_id = `worker-${randomInt(1e9)}-7`;
	const { root } = team;
	const spec = prepareWorker(team, play, { worker_id, ...change });
	const stop = new AbortController();
	const log: string[] = [];
	const client = createGitHubClient({
		token: team.env["GH_TOKEN"] ?? "",
		apiUrl: team.github.url,
	});
	const deps: SupervisorDeps & StartDeps = {
		env: team.env,
		client,
		connect: async () => client,
		now: Date.now,
		pid: process.pid,
		stop: stop.signal,
		log: (line) => log.push(line),
		pollMs: 5,
		graceMs: 200,
	};
	onTestFinished(() => stop.abort());
	return { spec, deps, stop, log, record: () => readWorkerRecord(root, worker_id) };
}

/** Waits until the gate of the worker has proved that it fires. */
export const untilArmed = (team: Team, spec: SupervisorSpec) =>
	waitFor(() => readFileSync(workerFiles(team.root, spec.worker_id).armed, "utf8"));
