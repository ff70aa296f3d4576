import { expect, test } from "vitest";
import type { EndReason } from "../workers/worker-end.ts";
import { decideUnfinished, type UnfinishedKind } from "./decide-unfinished.ts";

const BUSY = { hasBegun: true, hasWork: true };

test.each<[string, EndReason, number | null, UnfinishedKind]>([
	["was killed", "exited", null, "handover"],
	["failed with an exit code", "exited", 1, "handover"],
	["ended in order", "exited", 0, "failed"],
	["ran out of time", "timed_out", null, "handover"],
	["made no progress", "stalled", null, "handover"],
	["used up its turns", "turn_limit", 1, "handover"],
	["used up a budget", "budget", 1, "handover"],
	["has turns that nobody can prove", "turns_unproven", null, "handover"],
	["lost its supervisor's mind", "supervisor_failed", null, "handover"],
	["was stopped by a person", "stopped", 1, "handover"],
	["lost its claim", "claim_lost", null, "snapshot"],
	["could not be started", "not_started", null, "nothing"],
	["worked without its gate", "gate_not_armed", null, "nothing"],
])("a worker that %s and has told no end leaves: %s, exit code %s: %s", (...row) => {
	const [, reason, exitCode, kind] = row;
	expect(decideUnfinished({ reason, exitCode }, BUSY)).toBe(kind);
	expect(decideUnfinished({ reason, exitCode }, { ...BUSY, hasBegun: false })).toBe("nothing");
});

test("a worker that a person has stopped before it did anything leaves nothing", () => {
	const run = { reason: "stopped", exitCode: 1 } as const;
	expect(decideUnfinished(run, { hasBegun: true, hasWork: false })).toBe("nothing");
});
