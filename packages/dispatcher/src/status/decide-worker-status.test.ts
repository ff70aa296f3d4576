import { describe, expect, test } from "vitest";
import { decideWorkerStatus, type WorkerFacts } from "./decide-worker-status.ts";
import { describeOutcome } from "./describe-outcome.ts";
import type { ToldEnd } from "./read-told-end.ts";
import type { WorkerStatus } from "./worker-status.ts";

const nothing: WorkerFacts = {
	process: "unknown",
	host: "here",
	claim: null,
	issue: "there",
	finished: null,
	told: null,
	end: null,
	traces: {
		...{ issue: 7, workerId: "worker-1-7", recordHost: null },
		...{ holder: { type: "nobody" }, assignment: { type: "assigned" } },
	},
};
const end: NonNullable<WorkerFacts["end"]> = {
	at: "2026-01-01T00:00:00Z",
	reason: "exited",
	exit_code: 1,
	signal: null,
	status: "failed",
	says: "Codex ended with exit code 1.",
};
const told = (kind: ToldEnd["kind"]): ToldEnd => ({ kind, url: "https://x/1", says: "no access" });
const fresh = (host: string) => ({ host, leaseIsOver: false });
const over = (host: string) => ({ host, leaseIsOver: true });
const finished = { pullRequest: 124 };

describe("how a worker stands", () => {
	test.each<[string, Partial<WorkerFacts>, string]>([
		["its process runs", { process: "running" }, "running on here"],
		["it runs, although its work is finished", { process: "running", finished }, "running on here"],
		["it has a fresh lease on another machine", { claim: fresh("there") }, "running on there"],
		[
			"its lease there is fresh, though work is finished",
			{ claim: fresh("there"), finished },
			"running on there",
		],
		[
			"its process ended here, whatever another claim says",
			{ process: "ended", claim: fresh("there") },
			"failed: vanished",
		],
		["its lease there has run out", { claim: over("there") }, "unknown"],
		[
			"it has a fresh lease from this machine without a record",
			{ claim: fresh("here") },
			"running on here",
		],
		[
			"its process runs, though its issue is gone",
			{ process: "running", issue: "gone" },
			"running on here",
		],
		[
			"its processes are dead, though the lease of this machine is fresh",
			{ process: "ended", claim: fresh("here") },
			"failed: vanished",
		],
		["its issue is gone", { process: "ended", issue: "gone", end }, "unknown"],
		[
			"it runs here, and GitHub was not asked",
			{ process: "running", issue: "unasked" },
			"running on here",
		],
		[
			"it has ended, and GitHub was not asked",
			{ process: "ended", issue: "unasked", end },
			"unknown",
		],
		["its work is finished", { finished }, "completed: pull request #124"],
		["its marker names no pull request", { finished: { pullRequest: null } }, "completed"],
		[
			"it is finished and its process failed",
			{ process: "ended", finished, end },
			"completed: pull request #124",
		],
		["its handover is told", { process: "ended", told: told("handover"), end }, "handed over"],
		["it is blocked by its own word", { process: "ended", told: told("blocked"), end }, "blocked"],
		[
			"it failed by its own word",
			{ process: "ended", told: told("failed"), end },
			"failed: reported",
		],
		[
			"its work is finished, whatever else is told",
			{ finished, told: told("failed") },
			"completed: pull request #124",
		],
		[
			"it runs, although it has told its end",
			{ process: "running", told: told("handover") },
			"running on here",
		],
		["its end is recorded", { process: "ended", end }, "failed: exited, exit code 1"],
		[
			"it was killed by a signal",
			{ process: "ended", end: { ...end, exit_code: null, signal: "SIGKILL" } },
			"failed: exited",
		],
		[
			"it was stopped",
			{ process: "ended", end: { ...end, reason: "stopped" } },
			"failed: stopped, exit code 1",
		],
		["nobody saw it end", { process: "ended" }, "failed: vanished"],
		["nothing is known", {}, "unknown"],
	])("%s", (_, facts, outcome) => {
		expect(describeOutcome(decideWorkerStatus({ ...nothing, ...facts }))).toBe(outcome);
	});

	/** In the order of the decision; each fact alone is enough for its outcome. */
	const order: readonly [Partial<WorkerFacts>, string][] = [
		[{ process: "running" }, "running on here"],
		[{ claim: fresh("there") }, "running on there"],
		[{ issue: "gone" }, "unknown"],
		[{ finished }, "completed: pull request #124"],
		[{ told: told("handover") }, "handed over"],
		[{ end }, "failed: exited, exit code 1"],
		[{ claim: over("there") }, "unknown"],
	];
	const pairs = order.flatMap(([facts, outcome], at) =>
		order.slice(at + 1).map(([others]) => [outcome, { ...others, ...facts }] as const),
	);

	test.each(pairs)("what comes first is decided first: %s of %j", (outcome, facts) => {
		expect(describeOutcome(decideWorkerStatus({ ...nothing, ...facts }))).toBe(outcome);
	});

	test("a record of ended processes outweighs a fresh lease, and nothing else", () => {
		for (const [facts, outcome] of order.slice(2, 6)) {
			const ended = { ...nothing, process: "ended" as const, claim: fresh("here"), ...facts };
			expect(describeOutcome(decideWorkerStatus(ended))).toBe(outcome);
		}
	});

	const nobody = { traces: { ...nothing.traces, workerId: null } };

	test.each<[Partial<WorkerFacts>, RegExp]>([
		[{ issue: "unasked" }, /^Its processes are not of this machine\. GitHub has not said yet/],
		[{ issue: "unasked", process: "ended" }, /^Its processes are gone\. GitHub has not said yet/],
		[
			{ issue: "unasked", process: "ended", end },
			/^Codex ended with exit code 1\. GitHub has not said yet/,
		],
		[{ issue: "unasked", ...nobody }, /^This checkout has no record of a worker on it; GitHub has/],
		[{}, /holds no claim any more/],
		[nobody, /^No worker has worked on issue #7: /],
		[{ claim: over("there") }, /lease on there has run out/],
		[{ issue: "gone" }, /issue does not exist any more\. `codex-workers cleanup 7` /],
	])("unknown is explained: %j", (facts, says) => {
		const status: WorkerStatus = decideWorkerStatus({ ...nothing, ...facts });
		expect(status).toMatchObject({ status: "unknown", says: expect.stringMatching(says) });
	});
});
