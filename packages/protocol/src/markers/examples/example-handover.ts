import type { HandoverMarker } from "../kinds/handover-marker.ts";
import type { ExampleIssue } from "./example-issue.ts";

/** A handover that the next worker can start from at once. */
export function exampleHandover({ worker_id, branch, head_sha }: ExampleIssue): HandoverMarker {
	return {
		schema_version: 1,
		worker_id,
		attempt: 1,
		turns: 91,
		reason: "Approaching turn limit",
		branch,
		head_sha,
		dirty: false,
		snapshot: null,
		tests: { status: "failing", reason: "add(-2, -3) is not corrected yet." },
		done: ["A failing test for add(2, 3)", "The operator in add() is corrected"],
		in_progress: ["Negative numbers in src/add.ts"],
		remaining: ["Review the change against the seven criteria", "Open the pull request"],
		decisions: ["add() does not round: subtract() does not either"],
		approaches: [{ approach: "Reuse subtract()", result: "loses the sign of zero" }],
		gotchas: ["The table of operators is built when the module is loaded"],
		next_steps: ["Run pnpm test", "Correct the sign in src/add.ts"],
		files_first: ["src/add.ts", "src/operators.ts"],
		commands: ["pnpm test"],
	};
}
