import { existsSync } from "node:fs";
import { reset } from "@codex-workers/github-emulator";
import { describe, expect, test } from "vitest";
import { readClaim } from "../claims/read-claim.ts";
import { stopWorker } from "../stop/stop-worker.ts";
import { dispatchForTest as dispatch } from "../testing/dispatch-for-test.ts";
import { faultyGit, type GitFault } from "../testing/faulty-git.ts";
import { markerKinds } from "../testing/marker-kinds.ts";
import { startTeam, type Team } from "../testing/team.ts";
import { listRecordedWorkers } from "../workers/list-recorded-workers.ts";

/** Dispatches with one call of git going wrong. */
async function dispatchWith(team: Team, at: number, fault: GitFault) {
	const { env, calls } = faultyGit(team.env, team.folder, { at, fault });
	const context = await team.context({ arms: true }, { env });
	const before = calls();
	const outcome = await dispatch(context).then(
		(worker) => ({ worker, error: undefined }),
		(error: unknown) => ({ worker: undefined, error }),
	);
	return { ...outcome, before, calls };
}

/** Either a worker that holds the claim, and is told of once, or nothing that stops the next one. */
async function expectWholeOrNothing(team: Team) {
	const workers = await listRecordedWorkers(team.root);
	const claim = await readClaim(await team.context(), 7);
	const kinds = markerKinds(team.comments());
	if (workers.length === 1) {
		expect(claim?.claim?.worker_id).toBe(workers[0]);
		expect(kinds).toEqual(["assigned"]);
		await stopWorker(await team.context(), { worker: workers[0] ?? "" });
		return;
	}
	expect(workers).toEqual([]);
	expect(claim).toBeUndefined();
	expect(kinds.at(-1) ?? "cleared").toBe("cleared");
	expect(team.board.status(team.issue)).toBe("Ready");
	expect((await dispatch(await team.context({ arms: true }))).issue).toBe(7);
}

describe("a call of git that goes wrong during a dispatch", () => {
	test.each<[GitFault]>([["is killed"], ["loses its answer"]])(
		"leaves a whole worker or nothing, whichever call %s",
		{ timeout: 240_000 },
		async (fault) => {
			const { before, calls } = await dispatchWith(await startTeam(), 0, fault);
			const all = calls();
			expect(all - before).toBeGreaterThan(8);
			for (let at = before + 1; at <= all; at += 1) {
				const team = await startTeam();
				const { worker, error } = await dispatchWith(team, at, fault);
				if (worker === undefined) expect(error).toMatchObject({ code: expect.any(String) });
				else expect(existsSync(worker.worktree)).toBe(true);
				await expectWholeOrNothing(team);
			}
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
		const whole = await startTeam();
		const prepared = await whole.context({ arms: true });
		const before = whole.github.requests.length;
		await dispatch(prepared);
		const requests = whole.github.requests.length - before;
		expect(requests).toBeGreaterThan(4);
		for (let at = 1; at <= requests; at += 1) {
			const team = await startTeam();
			const context = await team.context({ arms: true });
			team.github.inject({ ...lostAnswer(at), times: 1 });
			await dispatch(context);
			expect(markerKinds(team.comments())).toEqual(["assigned"]);
			expect(team.board.status(team.issue)).toBe("In Progress");
			await expectWholeOrNothing(team);
		}
	});
});
