import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { badGateway, type Fault } from "@codex-workers/github-emulator";
import { describe, expect, test } from "vitest";
import { acquireClaim } from "../claims/acquire-claim.ts";
import { readClaim } from "../claims/read-claim.ts";
import { writeClaim } from "../claims/write-claim.ts";
import { cleanupWorker } from "../cleanup/cleanup-worker.ts";
import { isRunning } from "../process/is-running.ts";
import { readAllWorkers } from "../status/read-all-workers.ts";
import { readWorkerStatus } from "../status/read-worker-status.ts";
import { runSteps } from "../steps/run-steps.ts";
import type { Step, StepEvent } from "../steps/step.ts";
import { stopWorker } from "../stop/stop-worker.ts";
import { dispatchForTest as dispatch, stopAfterTest } from "../testing/dispatch-for-test.ts";
import { markerKinds } from "../testing/marker-kinds.ts";
import { standInHooks } from "../testing/stand-in-hooks.ts";
import { startTeam, type Team } from "../testing/team.ts";
import { listRecordedWorkers } from "../workers/list-recorded-workers.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { dispatchIssue } from "./dispatch-issue.ts";
import { dispatchSteps } from "./dispatch-steps.ts";
import { planDispatch } from "./plan-dispatch.ts";
import { previewPrompt } from "./preview-prompt.ts";

const BRANCH = "refs/heads/feature/7-fix-it";
const CLAIM = "refs/codex-workers/claims/7";

const kinds = (team: Team) => markerKinds(team.comments());

async function expectNothingLeft(team: Team) {
	expect(await team.refs()).toEqual([]);
	expect(existsSync(`${team.root}-worker-7`)).toBe(false);
	expect(await team.git("branch", "--list", "feature/*")).toBe("");
	expect(await team.git("worktree", "list", "--porcelain")).not.toContain("worker-7");
	expect(team.board.status(team.issue)).toBe("Ready");
	expect(kinds(team).at(-1) ?? "cleared").toBe("cleared");
	expect(await listRecordedWorkers(team.root)).toEqual([]);
}

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

describe("a dispatch is refused, and nothing is changed", { timeout: 30_000 }, () => {
	type Prepare = (team: Team) => unknown;
	const launcher = (gate: string) => (team: Team) => ({ hooks: standInHooks(team.folder, gate) });

	test.each<[string, string, Prepare]>([
		["of an issue that does not exist", "ISSUE_NOT_FOUND", () => ({ issue: 99 })],
		[
			"of a closed issue",
			"ISSUE_CLOSED",
			({ issue }) => {
				issue.state = "CLOSED";
			},
		],
		[
			"that was edited after it was moved to Ready",
			"ISSUE_EDITED",
			({ issue }) => {
				issue.lastEditedAt = Date.now() + 1000;
			},
		],
		[
			"whose branch is proposed already",
			"PULL_REQUEST_OPEN",
			async ({ repository, bot }) => {
				const head = "feature/7-fix-it";
				await repository.commit({ branch: head, from: "main", files: { "a.txt": "a" } });
				await repository.addPullRequest({ title: "fix: it (#7)", author: bot, head });
			},
		],
		[
			"where the board is missing",
			"BOARD_NOT_FOUND",
			({ env }) => ({ env: { ...env, GITHUB_PROJECT_NUM: "8" } }),
		],
		[
			"where the board lacks a status",
			"BOARD_STATUS_UNKNOWN",
			({ github, env }) => {
				github.addBoard({ owner: "acme", number: 4, title: "Small", statuses: ["Ready"] });
				return { env: { ...env, GITHUB_PROJECT_NUM: "4" } };
			},
		],
		[
			"where the branch belongs to somebody else",
			"BRANCH_TAKEN",
			({ repository }) =>
				repository.commit({
					branch: "feature/7-fix-it",
					from: "main",
					message: "mine",
					files: { "mine.txt": "mine" },
				}),
		],
		[
			"when Codex would not trust the hooks",
			"GATE_NOT_ARMED",
			({ folder }) => ({ hooks: { ...standInHooks(folder), trust: false } }),
		],
		["when the gate lets everything through", "GATE_NOT_ARMED", launcher("exit 0")],
		["when the gate lets nothing through", "GATE_NOT_ARMED", launcher("echo no >&2; exit 2")],
		["when the gate crashes", "GATE_NOT_ARMED", launcher("exit 1")],
		[
			"when the gate is missing",
			"GATE_NOT_ARMED",
			({ folder }) => ({
				hooks: { ...standInHooks(folder), gate: { launcher: "/nowhere", bundle: "/nowhere" } },
			}),
		],
		["when Codex does not answer", "GATE_NOT_ARMED", () => ({ codexBinary: "/bin/false" })],
	])("%s: %s", async (_, code, prepare) => {
		const team = await startTeam();
		const before = Object.keys(await team.repository.refs());
		const { issue = 7, ...options } = Object(await prepare(team));
		const taken = Object.keys(await team.repository.refs());
		const context = await team.context({ arms: true }, options);
		await expect(dispatch(context, issue)).rejects.toMatchObject({ code });
		expect(Object.keys(await team.repository.refs())).toEqual(taken);
		expect(before).not.toContain(CLAIM);
		expect(team.comments()).toEqual([]);
		expect(team.board.status(team.issue)).toBe("Ready");
		expect(existsSync(`${team.root}-worker-7`)).toBe(false);
	});

	test("of an issue that another worker holds", async () => {
		const team = await startTeam();
		const context = await team.context({ arms: true }, { host: "host-b" });
		const claim = await writeClaim(context, { issue: 7, workerId: "worker-1-7", attempt: 1 });
		await acquireClaim(context, claim, { name: "feature/7-fix-it", base: null });
		const refusal = dispatch(await team.context());
		await expect(refusal).rejects.toMatchObject({
			code: "CLAIM_HELD",
			message: expect.stringContaining("worker-1-7 on host-b"),
		});
		expect(await team.refs()).toEqual([CLAIM]);
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

describe("an issue that was edited", { timeout: 30_000 }, () => {
	test("is dispatched where the edits are accepted, and where they came before Ready", async () => {
		const team = await startTeam();
		const context = await team.context({ arms: true });
		stopAfterTest(context);
		team.issue.lastEditedAt = Date.now() + 60_000;
		const worker = await dispatchIssue(context, { issue: 7, acceptEdits: true });
		expect(worker.issue).toBe(7);

		const other = await startTeam();
		other.issue.lastEditedAt = Date.now() - 60_000;
		expect((await dispatch(await other.context({ arms: true }))).issue).toBe(7);
	});
});

describe("an issue whose lease has run out", { timeout: 30_000 }, () => {
	const claimLongAgo = async (team: Team) => {
		const hourAgo = () => Date.now() - 60 * 60_000;
		const context = await team.context({ arms: true }, { host: "host-b", now: hourAgo });
		const claim = await writeClaim(context, { issue: 7, workerId: "worker-1-7", attempt: 1 });
		return await acquireClaim(context, claim, { name: "feature/7-fix-it", base: null });
	};

	test("is taken over, and given to a worker of its own", async () => {
		const team = await startTeam();
		await claimLongAgo(team);
		const worker = await dispatch(await team.context({ arms: true }));
		expect((await team.repository.refs())[CLAIM]).toBe(worker.claim);
		expect(kinds(team)).toEqual(["assigned"]);
	});

	test("is nobody's when the worker that takes it over does not come up", async () => {
		const team = await startTeam();
		await claimLongAgo(team);
		await expect(dispatch(await team.context({ ends: 4 }))).rejects.toMatchObject({
			code: "WORKER_NOT_STARTED",
		});
		await expectNothingLeft(team);
	});

	test("is not taken from a worker that still runs here", async () => {
		const team = await startTeam();
		const worker = await dispatch(await team.context({ arms: true, works: true }));
		const inAnHour = () => Date.now() + 60 * 60_000;
		const later = await team.context({ arms: true }, { now: inAnHour });
		await expect(dispatch(later)).rejects.toMatchObject({
			code: "WORKER_RUNNING",
			hint: expect.stringContaining(`stop ${worker.workerId}`),
		});
		expect((await team.repository.refs())[CLAIM]).toBe(worker.claim);
	});
});

describe("a worker that does not come up is taken back", { timeout: 30_000 }, () => {
	test.each([
		["its gate never fires", {}, "GATE_NOT_ARMED"],
		["it works without its gate", { works: true }, "GATE_NOT_ARMED"],
		["it ends before its gate fires", { ends: 4 }, "WORKER_NOT_STARTED"],
	])("when %s", async (_, play, code) => {
		const team = await startTeam();
		const context = await team.context(play);
		stopAfterTest(context);
		const failing = dispatchIssue(context, { issue: 7, armMs: 1_500 });
		await expect(failing).rejects.toMatchObject({ code });
		if ("ends" in play) await expect(failing).rejects.toThrow("Its last words: last words");
		await expectNothingLeft(team);
	});

	test("when its branch has commits of an earlier attempt that were pushed from elsewhere", async () => {
		const team = await startTeam();
		const context = await team.context();
		const { branch } = await dispatch(context);
		await stopWorker(context, { issue: 7 });
		await cleanupWorker(context, { target: { issue: 7 } });
		await team.repository.commit({ branch, message: "half of it", files: { a: "b" } });
		const failing = dispatchIssue(await team.context({}), { issue: 7, armMs: 1_500 });
		const refusal = await failing.catch((error: unknown) => error);
		expect(refusal).toMatchObject({ code: "GATE_NOT_ARMED" });
		expect(String(refusal)).not.toContain("still there");
		expect(await team.refs()).toEqual([BRANCH]);
		expect(existsSync(`${team.root}-worker-7`)).toBe(false);
		expect(await team.git("branch", "--list", "feature/*")).toBe("");
	});

	test("when somebody interrupts", async () => {
		const team = await startTeam();
		const context = await team.context({});
		const abort = new AbortController();
		const onStep = (event: StepEvent) => {
			if (event.type === "begun" && event.step === "armed") abort.abort();
		};
		const interrupted = dispatchIssue(context, { issue: 7, signal: abort.signal }, onStep);
		await expect(interrupted).rejects.toMatchObject({ code: "INTERRUPTED" });
		await expectNothingLeft(team);
	});
});

describe("whichever step fails, nothing is left that stops the next dispatch", {
	timeout: 30_000,
}, () => {
	const names = ["claim", "worktree", "assigned", "board", "prompt", "spawn", "armed"];
	const broken = new Error("broken by the test");
	const fail = (step: Step, when: "before" | "after"): Step => ({
		...step,
		run: async () => {
			if (when === "after") await step.run();
			throw broken;
		},
	});

	test.each(names.flatMap((name) => [[name, "before"] as const, [name, "after"] as const]))(
		"%s, %s it had its effect",
		async (name, when) => {
			const team = await startTeam();
			const context = await team.context();
			const plan = await planDispatch(context, { issue: 7 });
			const { steps } = dispatchSteps(context, plan);
			expect(steps.map((step) => step.name)).toEqual(names);
			const run = runSteps(
				steps.map((step) => (step.name === name ? fail(step, when) : step)),
				{ onStep: () => {} },
			);
			await expect(run).rejects.toBe(broken);
			await expectNothingLeft(team);
			if (name !== "claim" && name !== "armed") return;
			await expect(dispatch(context)).resolves.toMatchObject({ issue: 7 });
		},
	);

	test.each<[string, Fault]>([
		[
			"the assigned comment is posted and its answer lost",
			badGateway("AddComment", { afterExecute: true }),
		],
		["the board's move is done and its answer lost", badGateway(/Status/, { afterExecute: true })],
	])("%s: the worker starts all the same, and says so once", async (_, fault) => {
		const team = await startTeam();
		const context = await team.context();
		team.github.inject(fault);
		await dispatch(context);
		expect(kinds(team)).toEqual(["assigned"]);
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
