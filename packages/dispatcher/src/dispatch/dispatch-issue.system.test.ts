import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readClaim } from "../claims/read-claim.ts";
import { cleanupWorker } from "../cleanup/cleanup-worker.ts";
import { isRunning } from "../process/is-running.ts";
import { readAllWorkers } from "../status/read-all-workers.ts";
import { readWorkerStatus } from "../status/read-worker-status.ts";
import type { StepEvent } from "../steps/step.ts";
import { stopWorker } from "../stop/stop-worker.ts";
import { dispatchForTest as dispatch, stopAfterTest } from "../testing/dispatch-for-test.ts";
import type { Team } from "../testing/team.ts";
import { startTeam } from "../testing/team.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { dispatchIssue } from "./dispatch-issue.ts";
import { BRANCH, CLAIM, expectNothingLeft, kinds } from "./dispatch-on-seven.fixture.ts";
import { previewPrompt } from "./preview-prompt.ts";

describe("dispatching an issue", { timeout: 30_000 }, () => {
	test("claims it, makes a worktree, tells everybody and starts a guarded worker", async () => {
		const team = await startTeam();
		const context = await team.context({ arms: true, works: true });
		stopAfterTest(context);
		const events: StepEvent[] = [];
		const worker = await dispatchIssue(context, { issue: 7 }, (event) => events.push(event));
		expect(events.filter(({ type }) => type === "done").map(({ step }) => step)).toEqual([
			..."read gate claim worktree assigned board prompt spawn armed".split(" "),
		]);
		const refs = await team.repository.refs();
		expect(refs).toMatchObject({ [CLAIM]: worker.claim, [BRANCH]: refs["refs/heads/main"] });
		expect((await readClaim(context, 7))?.claim).toMatchObject({ worker_id: worker.workerId });
		expect(kinds(team)).toEqual(["assigned"]);
		expect(team.comments()[0]).toContain(worker.claim);
		expect(team.comments()[0]).toContain('"worktree": "../widget-worker-7"');
		expect(team.board.status(team.issue)).toBe("In Progress");
		expect(worker.boardStatus).toBe("In Progress");
		const seen = JSON.parse(readFileSync(join(team.folder, "codex.seen"), "utf8"));
		expect(seen.cwd).toBe(worker.worktree);
		expect(seen.prompt).toContain(worker.workerId);
		expect(seen.args).toContain("--json");
		expect(seen.env).not.toHaveProperty("NODE_OPTIONS");
		expect(seen.env).toMatchObject({ CODEX_WORKERS_CLAIM: worker.claim });
		expect(await readWorkerStatus(context, { issue: 7 })).toMatchObject({
			status: "running",
			workerId: worker.workerId,
			branch: "feature/7-fix-it",
			threadId: "thread-1",
		});
		const activity = readFileSync(join(team.root, ".codex-workers", "activity.jsonl"), "utf8");
		expect(activity).toContain('"worker_spawned"');
		expect(await team.git("status", "--porcelain")).toBe("");
		expect(team.github.unmodelled).toEqual([]);
	});

	test("keeps the token out of every file it writes", async () => {
		const team = await startTeam();
		const context = await team.context({ arms: true, works: true });
		const worker = await dispatch(context);
		const files = ["events", "stderr", "supervisor", "prompt"] as const;
		const texts = files.map((name) => readFileSync(worker.logs[name], "utf8"));
		const workers = join(team.root, ".codex-workers", "workers");
		const spec = join(workers, `${worker.workerId}.spec.json`);
		texts.push(
			readFileSync(spec, "utf8"),
			readFileSync(join(workers, `${worker.workerId}.json`), "utf8"),
		);
		expect(texts.join("")).not.toContain(team.env["GH_TOKEN"]);
		expect(statSync(spec).mode & 0o077).toBe(0);
	});

	test("works without a board", async () => {
		const team = await startTeam();
		const env = { ...team.env, GITHUB_PROJECT_NUM: "" };
		const worker = await dispatch(await team.context({ arms: true }, { env }));
		expect(worker.boardStatus).toBeNull();
		expect(team.board.status(team.issue)).toBe("Ready");
	});

	test("has one winner when two dispatchers try at once", async () => {
		const team = await startTeam();
		const other = join(team.folder, "other");
		await team.git("clone", "--quiet", team.repository.gitDir, other);
		const contexts = [
			await team.context(),
			await team.context({ arms: true }, { cwd: other, host: "host-b" }),
		];
		const tries = await Promise.allSettled(contexts.map((context) => dispatch(context)));
		const lost = tries.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
		expect(lost).toEqual([expect.objectContaining({ code: "CLAIM_HELD" })]);
		expect(kinds(team)).toEqual(["assigned"]);
		expect(await team.refs()).toEqual([CLAIM, BRANCH].sort());
	});
});

describe("the prompt", { timeout: 30_000 }, () => {
	test("can be looked at without changing anything", async () => {
		const team = await startTeam();
		const prompt = await previewPrompt(await team.context(), { issue: 7 });
		expect(prompt).toContain("feature/7-fix-it");
		await expectNothingLeft(team);
	});
});

describe("a configured setup command", { timeout: 30_000 }, () => {
	const configure = (team: Team, ...setup: string[]) => {
		const configuration = JSON.stringify({ workers: { setup } });
		writeFileSync(join(team.root, "codex-workers.json"), configuration);
	};

	test("prepares the worktree before anybody is told of the worker", async () => {
		const team = await startTeam();
		configure(team, "sh", "-c", "pwd > .git-setup; echo ready");
		const steps: string[] = [];
		const context = await team.context({ arms: true });
		stopAfterTest(context);
		const worker = await dispatchIssue(context, { issue: 7 }, ({ type, step }) => {
			if (type === "done") steps.push(step);
		});
		expect(steps.slice(2, 5)).toEqual(["claim", "worktree", "setup"]);
		expect(steps).toContain("assigned");
		expect(readFileSync(join(worker.worktree, ".git-setup"), "utf8")).toBe(`${worker.worktree}\n`);
		expect(readFileSync(worker.logs.setup, "utf8")).toBe("ready\n");
	});

	test("that fails takes the dispatch back, and its log stays", async () => {
		const team = await startTeam();
		configure(team, "sh", "-c", "echo no space left; exit 3");
		const refusal = dispatch(await team.context({ arms: true }));
		await expect(refusal).rejects.toMatchObject({ code: "SETUP_FAILED" });
		await expectNothingLeft(team);
		const logs = join(team.root, ".codex-workers", "logs");
		const [log = ""] = readdirSync(logs).filter((name) => name.endsWith(".setup.log"));
		expect(readFileSync(join(logs, log), "utf8")).toBe("no space left\n");
	});
});

describe("after a worker", { timeout: 30_000 }, () => {
	test("the next attempt takes its branch, with the commits on it", async () => {
		const team = await startTeam();
		const context = await team.context();
		const first = await dispatch(context);
		await stopWorker(context, { issue: 7 });
		const message = "half of it";
		const head = await team.repository.commit({ branch: first.branch, message, files: { a: "b" } });
		await cleanupWorker(context, { target: { issue: 7 } });
		team.issue.title = "Another title";
		const second = await dispatch(context);
		expect(second).toMatchObject({ attempt: 2, branch: first.branch });
		expect(second.workerId).not.toBe(first.workerId);
		expect(readFileSync(join(second.worktree, "a"), "utf8")).toBe("b");
		expect((await team.repository.refs())[BRANCH]).toBe(head);
	});

	test("its supervisor's death is seen, and cleanup still ends everything", async () => {
		const team = await startTeam();
		const context = await team.context({ arms: true, works: true });
		const worker = await dispatch(context);
		process.kill(worker.pids.supervisor ?? 0, "SIGKILL");
		expect(await readWorkerStatus(context, { issue: 7 })).toMatchObject({ status: "running" });
		const record = await readWorkerRecord(team.root, worker.workerId);
		expect(await stopWorker(context, { worker: worker.workerId })).toMatchObject({
			wasRunning: true,
		});
		expect(record?.codex != null && (await isRunning(record.codex))).toBe(false);
		expect(await readWorkerStatus(context, { issue: 7 })).toMatchObject({
			status: "failed",
			reason: "stopped",
		});
		expect(await readAllWorkers(context)).toMatchObject([{ issue: 7, status: "failed" }]);
	});
});
