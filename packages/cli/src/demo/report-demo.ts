import { readDenial } from "@codex-workers/gate-hook";
import type { StepResult } from "@codex-workers/model-emulator";
import type { DemoReport } from "./demo-report.ts";
import type { DemoWorld } from "./world/demo-world.ts";

const EXPECTED_DENIALS = 2;

/** What is there now, read from the emulators and not from what anybody says. */
export function reportDemo(
	world: DemoWorld,
	worker: { workerId: string; status: string; started: number },
): DemoReport {
	const { github, model, seeded } = world;
	const blocked = model.steps.flatMap(denialsOf);
	const pulls = seeded.repository.pulls();
	const board = seeded.board.status(seeded.issue);
	const isAsExpected =
		model.finished &&
		blocked.length === EXPECTED_DENIALS &&
		pulls.length === 1 &&
		board === "In Review" &&
		worker.status === "completed" &&
		github.unmodelled.length === 0;
	return {
		ok: isAsExpected,
		issue: seeded.issue.number,
		worker_id: worker.workerId,
		blocked,
		pull_request: pulls[0]?.number ?? null,
		board_status: board,
		worker_status: worker.status,
		comments: seeded.issue.comments.length,
		requests: github.requests.length,
		graphql_points: github.requests.reduce((sum, request) => sum + request.points, 0),
		seconds: Math.round((performance.now() - worker.started) / 100) / 10,
	};
}

function denialsOf(step: StepResult): DemoReport["blocked"] {
	return step.calls.flatMap(({ action, outcome }) => {
		if (outcome.kind !== "denied") return [];
		const command = action.kind === "run" ? action.command : action.kind;
		const denial = readDenial(outcome.reason);
		return [
			{ command, kind: denial?.kind ?? "another hook", reason: denial?.reason ?? outcome.reason },
		];
	});
}
