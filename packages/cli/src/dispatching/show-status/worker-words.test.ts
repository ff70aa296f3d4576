import type { WorkerPull, WorkerReport, WorkerStatus } from "@codex-workers/dispatcher";
import { expect, test } from "vitest";
import { exampleWorker, NOW } from "./fleet-view.fixture.ts";
import { claimWords, proposalWords, pullWords, workerNotes } from "./worker-words.ts";

const { claim } = exampleWorker();
const checks = { state: "none", passing: 0, failing: 0, pending: 0 } as const;

test.each<[string, Partial<NonNullable<WorkerReport["claim"]>>, string[]]>([
	["that is fresh", {}, ["claimed 20 min ago", "lease 18 min"]],
	["of this moment", { claimedAt: "2026-11-21T10:00:00.000Z" }, ["claimed now", "lease 18 min"]],
	[
		"whose lease ends, clocks being apart",
		{ leaseUntil: "2026-11-21T09:59:50.000Z" },
		["claimed 20 min ago", "lease about to end"],
	],
	["whose lease is over", { isOver: true }, ["claimed 20 min ago", "lease over"]],
])("a claim %s", (_, change, words) => {
	const worker = exampleWorker({ claim: claim && { ...claim, ...change } });
	expect(claimWords(worker, NOW)).toEqual(words);
});

test.each<[Partial<WorkerPull>, string]>([
	[{ state: "draft", checks: null }, "#8 draft"],
	[{ state: "open", checks }, "#8 open"],
	[
		{ state: "merged", checks: { ...checks, state: "passing", passing: 4 } },
		"#8 merged: 4 passing",
	],
	[
		{ state: "closed", checks: { ...checks, state: "pending", pending: 1 } },
		"#8 closed: 1 pending",
	],
	[{ state: "open", checks: { ...checks, state: "pending" } }, "#8 open: checks pending"],
])("a pull request: %j", (change, words) => {
	expect(pullWords({ number: 8, url: "https://x/8", state: "open", checks: null, ...change })).toBe(
		words,
	);
});

test("a pull request that only a comment names is named", () => {
	const told = (pullRequest: number | null) =>
		proposalWords(exampleWorker({ pull: null }, { status: "completed", pullRequest }));
	expect([told(8), told(null)]).toEqual([["pull request #8"], []]);
	expect(proposalWords(exampleWorker({ pull: null }))).toEqual([]);
});

test.each<[WorkerStatus, string[]]>([
	[{ status: "running", host: "host-b" }, ["on host-b"]],
	[{ status: "completed", pullRequest: 8 }, []],
	[{ status: "handover_needed", url: "https://x/1" }, ["waits for another worker"]],
	[{ status: "blocked", url: "https://x/1", says: "No access." }, ["No access."]],
	[{ status: "failed", reason: "exited", exitCode: 1, says: "It died." }, ["It died."]],
	[{ status: "unknown", says: "Nobody knows." }, ["Nobody knows."]],
])("what there is to say: %j", (status, notes) => {
	expect(workerNotes(exampleWorker({}, status))).toEqual(notes);
});

test("an end that could not be told is said, of whom", () => {
	const untold = [
		{ workerId: "worker-1701523200-123", why: "GitHub is away." },
		{ workerId: "worker-9-123", why: "GitHub is away." },
	];
	expect(workerNotes(exampleWorker({ untold })).slice(1)).toEqual([
		"its end could not be told: GitHub is away.",
		"the end of worker-9-123 could not be told: GitHub is away.",
	]);
});
