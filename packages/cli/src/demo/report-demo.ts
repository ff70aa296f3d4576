import { readDenial } from "@codex-workers/gate-hook";
import type { StepResult } from "@codex-workers/model-emulator";
import type { DemoReport } from "./demo-report.ts";
import type { DemoWorld } from "./world/demo-world.ts";

const EXPECTED_REFUSALS = 2;

/** What is there now, read from the emulators and not from what anybody says. */
export function reportDemo(
	world: DemoWorld,
	worker: { workerId: string; status: string; started: number },
): DemoReport {
	const { github, model, seeded } = world;
	const found = {
		blocked: model.steps.flatMap(denialsOf),
		pulls: seeded.repository.pulls(),
		board: seeded.board.status(seeded.issue),
	};
	const problems = [
		...(model.finished ? [] : [`the worker left ${model.remaining} steps of its story undone`]),
		...unexpected("refusals", found.blocked.length, EXPECTED_REFUSALS),
		...unexpected("pull requests", found.pulls.length, 1),
		...unexpected("board status", found.board, "In Review"),
		...unexpected("worker status", worker.status, "completed"),
		...github.unmodelled.map((request) => `the local GitHub does not know ${request}`),
	];
	return {
		ok: problems.length === 0,
		...(problems.length > 0 && { problems }),
		issue: seeded.issue.number,
		worker_id: worker.workerId,
		blocked: found.blocked,
		pull_request: found.pulls[0]?.number ?? null,
		board_status: found.board,
		worker_status: worker.status,
		comments: seeded.issue.comments.length,
		requests: github.requests.length,
		graphql_points: github.requests.reduce((sum, request) => sum + request.points, 0),
		seconds: Math.round((performance.now() - worker.started) / 100) / 10,
	};
}

function unexpected(what: string, got: unknown, expected: unknown): string[] {
	return got === expected ? [] : [`${what}: ${got} instead of ${expected}`];
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
