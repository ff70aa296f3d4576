import type { WorkerStatus } from "@codex-workers/dispatcher";
import { CodedError } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { workerWorld } from "../../testing/worker-world.ts";
import { answerDocs } from "./answer-docs.fixture.ts";
import { exampleView, exampleWorker, NOW } from "./fleet-view.fixture.ts";
import { StatusAnswer, statusAnswer } from "./status-answer.ts";

const nothing = {
	...{ title: null, workerId: null, attempt: null, scope: null, branch: null, worktree: null },
	...{ startedAt: null, threadId: null, usage: null, claim: null, pull: null, logs: null },
};

test.each<WorkerStatus>([
	{ status: "running", host: "host-a" },
	{ status: "completed", pullRequest: null },
	{ status: "handover_needed", url: "https://x/1" },
	{ status: "blocked", url: "https://x/1", says: "No access." },
	{ status: "failed", reason: "exited", exitCode: null, says: "It died." },
	{ status: "unknown", says: "Nobody knows." },
])("a worker that is $status has the documented shape, whatever is known of it", (status) => {
	const view = exampleView([exampleWorker({}, status), exampleWorker(nothing, status)]);
	expect(StatusAnswer.parse(statusAnswer(view))).toEqual(statusAnswer(view));
});

test("a view without GitHub has it, too, with the reason", () => {
	const error = new CodedError("GIT_FAILED", "No.", { hint: "Wait." });
	const gitHub = { lookedAt: null, silentSince: NOW, error, points: null };
	const answer = statusAnswer(exampleView([], { gitHub }));
	expect(StatusAnswer.parse(answer)).toMatchObject({
		gitHub: { silentSince: "2026-11-21T10:00:00.000Z", code: "GIT_FAILED", message: "No." },
	});
});

test("what the command prints has it: of a worker elsewhere, its pull request and its checks", async () => {
	const { run, runOutside, repository, head } = await workerWorld();
	await run(["report", "started", "--understanding", "It subtracts.", "--approach", "Test it."]);
	repository.addCheckRun({ commit: head, name: "test", conclusion: "SUCCESS" });
	await repository.addPullRequest({ title: "A", author: "worker", head: "feature/123-adds" });
	const { stdout } = await runOutside(["status", "worker-1701523200-123", "--json"]);
	expect(StatusAnswer.parse(JSON.parse(stdout))).toMatchObject({
		workers: [{ issue: 123, title: "adds", status: "unknown", pull: null }],
	});
	const all = await runOutside(["status", "--json"]);
	expect(StatusAnswer.parse(JSON.parse(all.stdout))).toMatchObject({
		workers: [{ issue: 123, workerId: null }],
		gitHub: { silentSince: null, points: { cost: 1 } },
	});
});

test("the page about it is what the schema says", async () => {
	await expect(answerDocs()).toMatchFileSnapshot("../../../../../docs/status-json.md");
});
