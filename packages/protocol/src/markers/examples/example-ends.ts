import { exampleHandover } from "./example-handover.ts";
import type { ExampleIssue } from "./example-issue.ts";
import type { ExampleMarkers } from "./example-markers.ts";

type Ends = Pick<ExampleMarkers, "complete" | "handover" | "blocked" | "failed">;

/** The four ends of an attempt. */
export function exampleEnds(about: ExampleIssue): Ends {
	const { issue, worker_id, branch, pull_request } = about;
	const worker = { schema_version: 1, worker_id, attempt: 1 } as const;
	return {
		complete: {
			kind: "complete",
			data: {
				...worker,
				turns: 31,
				issue,
				pull_request,
				branch,
				summary: "add() adds again, with tests for negative numbers and zero.",
				tests: { passing: 14, coverage: 96.5 },
			},
		},
		handover: { kind: "handover", data: exampleHandover(about) },
		blocked: {
			kind: "blocked",
			data: {
				...worker,
				turns: 22,
				reason: "The tests need a registry that this network does not reach.",
				tried: [
					{ approach: "Install from the lockfile", result: "the registry does not answer" },
					{ approach: "Install offline", result: "the cache does not have the test runner" },
				],
				required: [{ item: "Open the network to the package registry", done: false }],
				explanation: "Without the test runner no change can be shown to work.",
			},
		},
		failed: {
			kind: "failed",
			data: {
				...worker,
				turns: 48,
				failure: "Correcting the operator in add() breaks subtract().",
				tried: [
					{ approach: "Swap the operator in add()", result: "the tests of subtract() fail" },
					{ approach: "Copy subtract() and change it", result: "the tests of add() still fail" },
				],
				error: "AssertionError: expected 5 to equal -1",
				hypothesis: "Both functions share one table of operators.",
				research_needed: [
					{ item: "Where is the table of operators built?", done: false },
					{ item: "Callers that rely on the wrong result", done: false },
				],
			},
		},
	};
}
