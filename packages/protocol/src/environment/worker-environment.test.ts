import { expect, test } from "vitest";
import { WorkerEnvironment, workerVariables } from "./worker-environment.ts";

const worker: WorkerEnvironment = {
	CODEX_WORKERS_WORKER_ID: "worker-1701523200-123",
	CODEX_WORKERS_ISSUE: 123,
	CODEX_WORKERS_ATTEMPT: 2,
	CODEX_WORKERS_REPOSITORY: "acme/widget",
	CODEX_WORKERS_BRANCH: "feature/123-x",
	CODEX_WORKERS_BASE: "main",
	CODEX_WORKERS_CLAIM: "a".repeat(40),
	CODEX_WORKERS_ROOT: "/repo",
	CODEX_WORKERS_ARMED_FILE: "/repo/.codex-workers/workers/w.armed",
	CODEX_WORKERS_TURNS: 100,
	CODEX_WORKERS_TURN_STEPS: "50 80 85 90 95",
	CODEX_WORKERS_TOOL_CALLS: 100,
	CODEX_WORKERS_TURNS_FOLDER: "/repo/.codex-workers/workers/w.turns",
	CODEX_WORKERS_TRUST: { dispatchers: ["U_1"], workers: [], reviewers: [] },
	CODEX_WORKERS_REVIEW: { freshness: "time", securityPatterns: ["db/**"] },
};

test("a worker's environment reads back as it was set", () => {
	expect(WorkerEnvironment.parse(workerVariables(worker))).toEqual(worker);
});

test.each([
	["an issue that is no number", { CODEX_WORKERS_ISSUE: "x" }],
	["a claim that is no object id", { CODEX_WORKERS_CLAIM: "HEAD" }],
	["a claim's ref that is none", { CODEX_WORKERS_CLAIM_REF: "--upload-pack=x" }],
	["a freshness that nobody knows", { CODEX_WORKERS_REVIEW: '{"freshness":"any"}' }],
	["trust that is no JSON", { CODEX_WORKERS_TRUST: "everybody" }],
	["a budget of nothing", { CODEX_WORKERS_TURNS: "0" }],
	["phases that are no numbers", { CODEX_WORKERS_TURN_STEPS: "50 80 *" }],
	["trust of an unknown role", { CODEX_WORKERS_TRUST: '{"everybody":[]}' }],
])("is refused with %s", (_, broken) => {
	const read = WorkerEnvironment.safeParse({ ...workerVariables(worker), ...broken });
	expect(read.success).toBe(false);
});
