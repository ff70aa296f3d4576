import { Configuration } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import type { HeldClaim } from "../claims/claim.ts";
import { identifyProcess } from "../process/identify-process.ts";
import type { FoundWorker } from "../target/find-worker.ts";
import { workerRecord } from "../testing/worker-record.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { decideWorkerStatus } from "./decide-worker-status.ts";
import { describeOutcome } from "./describe-outcome.ts";
import { type FactsContext, factsInSight } from "./gather-facts.ts";

const LEASE_UNTIL = Date.parse("2026-01-01T00:30:00Z");
const SKEW_SECONDS = 60;

const context = (now: number): FactsContext => ({
	configuration: Configuration.parse({ claims: { skewSeconds: SKEW_SECONDS } }),
	host: "host-a",
	now: () => now,
});

function heldBy(host: string, workerId = "worker-1-7"): HeldClaim {
	const claim: HeldClaim["claim"] = {
		...{ worker_id: workerId, attempt: 1, host },
		nonce: "6a2f9b50-2df5-4b9b-8d2c-0f0e3a1f4b11",
		claimed_at: "2026-01-01T00:00:00Z",
		lease_until: new Date(LEASE_UNTIL).toISOString(),
	};
	return { issue: 7, ref: "refs/codex-workers/claims/7", oid: "1".repeat(40), claim };
}

async function outcomeOf(worker: {
	record?: Partial<WorkerRecord>;
	claim?: HeldClaim;
	now?: number;
}): Promise<string> {
	const { record, claim = null, now = LEASE_UNTIL - 60_000 } = worker;
	const found: FoundWorker = {
		...{ issue: 7, workerId: "worker-1-7", claim, assigned: null },
		record: record === undefined ? null : workerRecord(record),
		state: {
			issueId: "I_1",
			state: "OPEN",
			editedAt: null,
			viewer: { id: "U_1", login: "bot" },
			markers: [],
			ignored: [],
		},
	};
	const sight = { found, issue: "there", title: null, pulls: [] } as const;
	return describeOutcome(decideWorkerStatus(await factsInSight(context(now), sight)));
}

/** This very process, or what is left of it after a change. */
async function identity(change: Partial<NonNullable<WorkerRecord["codex"]>> = {}) {
	const own = await identifyProcess(process.pid);
	if (own === undefined) throw new Error("it does not run");
	return { ...own, ...change };
}

describe("a worker of this machine", () => {
	test("runs as long as one of its processes does", async () => {
		const supervisor = await identity({ pid: 2 ** 22 - 1 });
		expect(await outcomeOf({ record: { supervisor, codex: await identity() } })).toBe(
			"running on host-a",
		);
	});

	test("has vanished where its pid belongs to another process by now, whatever its lease says", async () => {
		const supervisor = await identity({ started: "1" });
		expect(await outcomeOf({ record: { supervisor }, claim: heldBy("host-a") })).toBe(
			"failed: vanished",
		);
	});

	test("has vanished where the machine has booted since", async () => {
		const supervisor = await identity({ boot: "00000000-0000-4000-8000-000000000000" });
		expect(await outcomeOf({ record: { supervisor }, claim: heldBy("host-a") })).toBe(
			"failed: vanished",
		);
	});

	test("that another clone has started runs by its lease alone", async () => {
		expect(await outcomeOf({ claim: heldBy("host-a") })).toBe("running on host-a");
	});
});

describe("a worker of another machine", () => {
	test.each([
		["runs until its lease is over", 0, "running on host-b"],
		["runs on while clocks may be apart", SKEW_SECONDS * 1000, "running on host-b"],
		["is unknown after that", SKEW_SECONDS * 1000 + 1, "unknown"],
		["runs where its clock is an hour ahead", -3_600_000, "running on host-b"],
	])("%s", async (_, after, outcome) => {
		expect(await outcomeOf({ claim: heldBy("host-b"), now: LEASE_UNTIL + after })).toBe(outcome);
	});

	test("is judged by its lease, not by a record whose pids mean nothing here", async () => {
		const codex = await identity();
		const record = { host: "host-b", codex };
		expect(await outcomeOf({ record })).toBe("unknown");
		expect(await outcomeOf({ record, claim: heldBy("host-b") })).toBe("running on host-b");
	});

	test("that holds nothing does not run by the claim of the next one", async () => {
		expect(await outcomeOf({ claim: heldBy("host-b", "worker-2-7") })).toBe("unknown");
	});
});

describe("what else there is of a worker", () => {
	const own = { type: "nobody" } as const;
	const cleared: FoundWorker["assigned"] = {
		...{ schema_version: 1, assigned: false, worker_id: "worker-1-7", orchestration_id: null },
		...{ cleared_at: "2026-01-01T00:00:00Z", outcome: "not\u001b[31m started" },
	};
	const { foreign, ref } = { foreign: { ...heldBy("host-b"), claim: null }, ref: heldBy("").ref };
	const nobody = { claim: null, record: null, assigned: null };

	test.each<[string, Partial<FoundWorker>, object]>([
		["nothing", {}, { holder: own, recordHost: null, assignment: { type: "none" } }],
		["its own claim, which is no other holder's", { claim: heldBy("host-b") }, { holder: own }],
		[
			"the claim of the next one",
			{ claim: heldBy("host-b", "worker-2-7") },
			{ holder: { type: "worker", workerId: "worker-2-7" } },
		],
		["a claim of none of ours", { claim: foreign }, { holder: { type: "foreign", ref } }],
		["a record", { record: workerRecord({ host: "host-b" }) }, { recordHost: "host-b" }],
		[
			"the comment that it is cleared",
			{ assigned: cleared },
			{ assignment: { type: "cleared", outcome: "not started" } },
		],
	])("is %s", async (_, change, traces) => {
		const found = { issue: 7, workerId: "worker-1-7", state: null, ...nobody, ...change };
		const sight = { found, issue: "there", title: null, pulls: [] } as const;
		const facts = await factsInSight(context(LEASE_UNTIL), sight);
		expect(facts.traces).toMatchObject({ issue: 7, workerId: "worker-1-7", ...traces });
	});
});
