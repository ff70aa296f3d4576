import { existsSync } from "node:fs";
import { reset } from "@codex-workers/github-emulator";
import { describe, expect, test } from "vitest";
import { readClaim } from "../claims/read-claim.ts";
import { cleanupWorker } from "../cleanup/cleanup-worker.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { stopWorker } from "../stop/stop-worker.ts";
import { dispatchForTest as dispatch } from "../testing/dispatch-for-test.ts";
import { faultyGit, type GitFault } from "../testing/faulty-git.ts";
import { markerKinds } from "../testing/marker-kinds.ts";
import { startTeam, type Team } from "../testing/team.ts";
import { listRecordedWorkers } from "../workers/list-recorded-workers.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";

/** Dispatches with one call of git going wrong. */
async function dispatchWith(team: Team, at: number, fault: GitFault) {
	const { env, calls } = faultyGit(team.env, team.folder, { at, fault });
	const context = await team.context({ arms: true }, { env });
	const outcome = await dispatch(context).then(
		(worker) => ({ worker, error: undefined }),
		(error: unknown) => ({ worker: undefined, error }),
	);
	return { ...outcome, calls };
}

/** How many calls of git there are before a dispatch begins. */
async function callsBefore(team: Team) {
	const { env, calls } = faultyGit(team.env, team.folder, { at: 0, fault: "is killed" });
	await team.context({ arms: true }, { env });
	return calls();
}

/** Either a worker that holds the claim, and is told of once, or nothing of this dispatch. */
async function expectWholeOrNothing(team: Team, context: DispatcherContext) {
	const [worker, ...others] = await listRecordedWorkers(team.root);
	const claim = await readClaim(context, 7);
	const kinds = markerKinds(team.comments());
	expect(others).toEqual([]);
	if (worker === undefined) {
		expect(claim).toBeUndefined();
		expect(kinds.at(-1) ?? "cleared").toBe("cleared");
		expect(team.board.status(team.issue)).toBe("Ready");
		return;
	}
	expect(claim?.claim?.worker_id).toBe(worker);
	expect(kinds.at(-1)).toBe("assigned");
	expect(kinds.filter((kind) => kind === "assigned")).toHaveLength(
		kinds.filter((kind) => kind === "cleared").length + 1,
	);
	await giveBack(team, context, worker);
}

/** Makes the issue what it was before it was dispatched. */
async function giveBack(team: Team, context: DispatcherContext, worker: string) {
	const { branch } = (await readWorkerRecord(team.root, worker)) ?? {};
	await stopWorker(context, { worker });
	await cleanupWorker(context, { target: { worker }, force: true });
	await team.git("push", "--quiet", "origin", `:refs/heads/${branch}`);
	team.board.move(team.issue, "Ready");
}

describe("a call of git that goes wrong during a dispatch", () => {
	test.each<[GitFault]>([["is killed"], ["loses its answer"]])(
		"leaves a whole worker or nothing that stops the next one, whichever call %s",
		{ timeout: 240_000 },
		async (fault) => {
			const team = await startTeam();
			const context = await team.context({ arms: true });
			let wentWrong = 0;
			for (let at = (await callsBefore(team)) + 1, isOver = false; !isOver; at += 1) {
				// It gets further than the one before, which so has left nothing in its way.
				const { worker, error, calls } = await dispatchWith(team, at, fault);
				if (worker === undefined) expect(error).toMatchObject({ code: expect.any(String) });
				else expect(existsSync(worker.worktree)).toBe(true);
				isOver = calls() < at;
				if (!isOver) wentWrong += 1;
				await expectWholeOrNothing(team, context);
			}
			expect(wentWrong).toBeGreaterThan(7);
		},
	);
});

describe("a request to GitHub that goes wrong during a dispatch", () => {
	const nth = (at: number) => {
		let seen = 0;
		return () => {
			seen += 1;
			return seen === at;
		};
	};
	const lostAnswer = (at: number) => reset(nth(at), { afterExecute: true });

	test("is asked again, and nothing is said twice, whichever answer is lost", {
		timeout: 120_000,
	}, async () => {
		const team = await startTeam();
		const context = await team.context({ arms: true });
		const before = team.github.requests.length;
		await dispatch(context);
		const requests = team.github.requests.length - before;
		expect(requests).toBeGreaterThan(4);
		await expectWholeOrNothing(team, context);
		for (let at = 1; at <= requests; at += 1) {
			team.github.inject({ ...lostAnswer(at), times: 1 });
			await dispatch(context);
			expect(markerKinds(team.comments()).at(-1)).toBe("assigned");
			expect(team.board.status(team.issue)).toBe("In Progress");
			await expectWholeOrNothing(team, context);
		}
	});
});
