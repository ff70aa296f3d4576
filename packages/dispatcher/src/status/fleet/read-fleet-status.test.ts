import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { postAssigned } from "../../assignment/post-assigned.ts";
import { acquireClaim } from "../../claims/acquire-claim.ts";
import { writeClaim } from "../../claims/write-claim.ts";
import { identifyProcess } from "../../process/identify-process.ts";
import { startProgram, WAITS } from "../../testing/start-program.ts";
import { startTeam, type Team } from "../../testing/team.ts";
import { workerRecord } from "../../testing/worker-record.ts";
import { workerFiles } from "../../workers/worker-files.ts";
import { writeWorkerRecord } from "../../workers/write-worker-record.ts";
import { readFleetStatus } from "./read-fleet-status.ts";

const HOSTILE = "Fix \u001b]0;owned\u0007 it\u202e\nnow";

/** Puts another machine's worker on an issue: claim, branch, assigned comment. */
async function workElsewhere(team: Team, issue: number, branch: string) {
	const context = await team.context({}, { host: "host-b" });
	const workerId = `worker-5-${issue}`;
	const written = await writeClaim(context, { issue, workerId, attempt: 2 });
	await acquireClaim(context, written, { name: branch, base: null });
	const head = await team.repository.commit({ branch, files: { [branch]: "1" } });
	await postAssigned(context, {
		...{ issueId: team.repository.issue(issue).id, workerId, attempt: 2, branch },
		...{ worktree: "../widget-worker", scope: "standard", claim: written.oid },
	});
	return head;
}

const queries = ({ github }: Team) =>
	github.requests.filter(({ kind }) => kind === "query").map(({ operation }) => operation);

describe("the state of the fleet", { timeout: 30_000 }, () => {
	test("comes from one query, whoever works where, with pull requests and checks", async () => {
		const team = await startTeam();
		const { repository, bot } = team;
		repository.addIssue({ number: 12, title: HOSTILE, author: bot });
		repository.addIssue({ number: 30, title: "Elsewhere", author: bot });
		const codex = await identifyProcess(process.pid);
		if (codex === undefined) throw new Error("it does not run");
		await writeWorkerRecord(team.root, workerRecord({ supervisor: codex }));
		const own = { worker_id: "worker-2-12", issue: 12, branch: "feature/12-fix" };
		await writeWorkerRecord(team.root, workerRecord({ ...own, supervisor: codex }));
		writeFileSync(workerFiles(team.root, "worker-3-12").record, "broken");
		const head = await repository.commit({ branch: own.branch, files: { a: "1" } });
		repository.addCheckRun({ commit: head, name: "test", conclusion: "SUCCESS" });
		await repository.addPullRequest({ title: "Fix", author: bot, head: own.branch, isDraft: true });
		const elsewhere = await workElsewhere(team, 30, "feature/30-elsewhere");
		repository.addCommitStatus({ commit: elsewhere, context: "ci", state: "PENDING" });
		await repository.addPullRequest({ title: "E", author: bot, head: "feature/30-elsewhere" });
		const context = await team.context();
		const before = queries(team).length;

		const { workers, gitHub, adoptions } = await readFleetStatus(context);

		expect(queries(team).slice(before)).toEqual(["LookAtWork"]);
		expect(gitHub).toMatchObject({ silentSince: null, points: { cost: 1 } });
		expect(adoptions).toMatchObject([{ type: "left", workerId: "worker-3-12" }]);
		expect(workers).toMatchObject([
			{ issue: 7, title: "Fix it", workerId: "worker-1-7", status: "running", pull: null },
			{
				...{ issue: 12, title: "Fix ]0;owned it now", status: "running", host: "host-a" },
				pull: { number: 31, state: "draft", checks: { state: "passing", passing: 1 } },
			},
			{
				issue: 12,
				workerId: "worker-3-12",
				status: "unknown",
				says: expect.stringContaining("WORKER_RECORD_INVALID"),
			},
			{
				...{ issue: 30, workerId: "worker-5-30", status: "running", host: "host-b" },
				...{ attempt: 2, scope: "standard", usage: null, branch: "feature/30-elsewhere" },
				claim: { host: "host-b", isOver: false },
				pull: { number: 32, state: "open", checks: { state: "pending", pending: 1 } },
			},
		]);
	});

	test("asks once more for a branch that only the issue knows by now", async () => {
		const team = await startTeam();
		const branch = "feature/7-fix-it";
		await workElsewhere(team, 7, branch);
		const pull = await team.repository.addPullRequest({
			title: "F",
			author: team.bot,
			head: branch,
		});
		const context = await team.context();
		await team.git("push", "--quiet", "origin", `:refs/heads/${branch}`);
		pull.state = "CLOSED";
		const before = queries(team).length;
		expect((await readFleetStatus(context, { target: { issue: 7 } })).workers).toMatchObject([
			{ workerId: "worker-5-7", pull: { state: "closed" } },
		]);
		expect(queries(team).slice(before)).toEqual(["LookAtWork", "LookAtWork"]);
	});

	test("is as of the end of the look where a worker ends meanwhile", async () => {
		const team = await startTeam();
		const supervisor = await startProgram(WAITS);
		await writeWorkerRecord(team.root, workerRecord({ supervisor }));
		const context = await team.context(
			{},
			{
				fetch: async (url, init) => {
					if ((await identifyProcess(supervisor.pid)) !== undefined) {
						process.kill(supervisor.pid, "SIGKILL");
					}
					await expect.poll(() => identifyProcess(supervisor.pid)).toBeUndefined();
					return await fetch(url, init);
				},
			},
		);
		const { workers } = await readFleetStatus(context);
		expect(workers).toMatchObject([{ status: "failed", reason: "vanished" }]);
		expect(queries(team).filter((name) => name === "LookAtWork")).toHaveLength(2);
	});

	test("of nobody asks GitHub nothing", async () => {
		const team = await startTeam();
		const context = await team.context();
		const before = queries(team).length;
		expect(await readFleetStatus(context)).toMatchObject({
			workers: [],
			gitHub: { points: { cost: 0 } },
		});
		expect(queries(team).slice(before)).toEqual([]);
		await expect(readFleetStatus(context, { target: { issue: 99 } })).rejects.toMatchObject({
			code: "ISSUE_NOT_FOUND",
		});
	});
});
