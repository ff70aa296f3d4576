import type { ExampleIssue } from "./example-issue.ts";
import type { ExampleMarkers } from "./example-markers.ts";

type WhileWorking = Pick<ExampleMarkers, "started" | "progress" | "error" | "research">;

/** What is said while an issue is worked on. */
export function exampleProgress({
	worker_id,
	branch,
	orchestration_id,
}: ExampleIssue): WhileWorking {
	const worker = { schema_version: 1, worker_id, attempt: 1 } as const;
	return {
		started: {
			kind: "started",
			data: {
				...worker,
				turns: 4,
				branch,
				started_at: "2026-01-15T10:02:00Z",
				understanding: "add() subtracts: add(2, 3) returns -1 and must return 5.",
				approach: "Write a failing test for add(), then correct the operator.",
				orchestration_id,
			},
		},
		progress: {
			kind: "progress",
			data: {
				...worker,
				turns: 12,
				phase: "testing",
				progress: [
					{ item: "Reproduce the bug with a test", done: true },
					{ item: "Correct the operator in add()", done: true },
					{ item: "Test negative numbers", done: false },
				],
				current: "Testing add() with negative numbers.",
				next: "Review the change against the seven criteria.",
			},
		},
		error: {
			kind: "error",
			data: {
				...worker,
				turns: 7,
				command: "pnpm test",
				error: "AssertionError: expected -1 to equal 5",
				analysis: "add() uses the operator of subtract().",
				retry: "Correct the operator and run the tests again.",
			},
		},
		research: {
			kind: "research",
			data: {
				...worker,
				turns: 18,
				cycle: 1,
				findings: "Both functions share one table of operators, and its entries are swapped.",
				proposed_approach: "Correct the table, and test add() and subtract() together.",
				impossible_without: null,
			},
		},
	};
}
