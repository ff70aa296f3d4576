import { expect, test } from "vitest";
import { BoardStatus } from "../board-status.ts";
import { ProgressPhase } from "../markers/fields/progress-phase.ts";
import { PROGRESS_PHASE_LABELS } from "./progress-phase-labels.ts";
import { WorkerStatusName } from "./worker-status-name.ts";

test("a worker's statuses, its phases and the board's statuses are separate words", () => {
	expect(WorkerStatusName.options).toEqual([
		"running",
		"completed",
		"handover_needed",
		"blocked",
		"failed",
		"unknown",
	]);
	expect(WorkerStatusName.safeParse("In Progress").success).toBe(false);
	expect(BoardStatus.safeParse("running").success).toBe(false);
});

test("every phase of a worker's progress has the seed's word", () => {
	const labels = ProgressPhase.options.map((phase) => PROGRESS_PHASE_LABELS[phase]);
	expect(labels).toEqual(["Implementing", "Testing", "Blocked", "Complete"]);
});
