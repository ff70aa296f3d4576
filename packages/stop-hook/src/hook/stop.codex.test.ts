import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { findCodexBinary, sessionHookArgs } from "@codex-workers/codex";
import { startGitHubEmulator } from "@codex-workers/github-emulator";
import {
	type Story,
	say,
	startModelEmulator,
	story,
	told,
	writeCodexHome,
} from "@codex-workers/model-emulator";
import { type Marker, type ReviewMarker, renderMarker } from "@codex-workers/protocol";
import { expect, onTestFinished, test } from "vitest";
import {
	blockedMarker,
	completeMarker,
	dispatchedMarker,
	failedMarker,
	handoverMarker,
	reviewMarker,
} from "../ends/markers.fixture.ts";
import { readStop } from "../record/read-stop.ts";
import { stopLogPath } from "../record/stop-log-path.ts";
import { stopHookFiles } from "../stop-hook-files.ts";

const WORKER = "worker-1701523200-123";

const ABSENT = "e".repeat(40);

type World = Awaited<ReturnType<typeof workerWorld>>;

test.each<[string, (world: World) => void]>([
	["complete", (world) => world.complete()],
	["handover", (world) => world.says(handoverMarker(WORKER, { head_sha: world.head }))],
	["blocked", (world) => world.says(blockedMarker(WORKER))],
	["failed", (world) => world.says(failedMarker(WORKER))],
])(
	"a worker that has told its end as %s stops at the first try",
	async (kind, tell) => {
		const world = await workerWorld();
		tell(world);
		expect(await world.play(story("done", [say("done")]))).toEqual({ code: 0, responses: 1 });
		expect(world.last()).toMatchObject({ outcome: "ended", reason: expect.stringContaining(kind) });
	},
	60_000,
);

test.each<[string, (world: World) => void, RegExp]>([
	["no end at all", () => {}, /there is no comment that records one.*report complete/s],
	[
		"the end of another worker",
		({ says }) => says(failedMarker("worker-1701523999-123")),
		/the failed comment \S+ is of worker-1701523999-123.*report failed/s,
	],
	[
		"an end from before its assignment",
		({ says }) => {
			says(blockedMarker(WORKER));
			says(dispatchedMarker(WORKER));
		},
		/the blocked comment \S+ is older than the worker's assignment.*report blocked/s,
	],
	[
		"an end that a stranger has posted",
		({ says }) => says(failedMarker(WORKER), "stranger"),
		/the failed comment \S+ does not count: .*report failed/s,
	],
	[
		"a complete comment without its pull request",
		({ reviews, says }) => {
			reviews();
			says(completeMarker(WORKER, { pull_request: 999 }));
		},
		/names pull request #999, which is none.*codex-workers pr create/s,
	],
	[
		"a complete comment on a review that goes on",
		({ reviews, says }) => {
			reviews({ status: "IN_PROGRESS" });
			says(completeMarker(WORKER));
		},
		/stands on a review artifact that is IN_PROGRESS.*codex-workers review post/s,
	],
	[
		"a complete comment on a review of an older commit",
		({ reviews, says }) => {
			reviews({ head_sha: ABSENT });
			says(completeMarker(WORKER));
		},
		/stands on a review artifact of eeeeeeeeeeee, but the branch.*codex-workers review post/s,
	],
	[
		"a handover whose head is not pushed",
		({ says }) => says(handoverMarker(WORKER, { head_sha: ABSENT })),
		/names the commit eeeeeeeeeeee, but the branch.*git push origin HEAD:refs\/heads\/feature/s,
	],
	[
		"a handover that leaves changes behind",
		({ says, head }) => says(handoverMarker(WORKER, { head_sha: head, dirty: true })),
		/leaves uncommitted changes behind.*git add --all/s,
	],
	[
		"a GitHub that does not answer",
		({ github }) => github.inject({ match: "/graphql", status: 502 }),
		/GitHub cannot be asked whether.*This is not your fault/s,
	],
])(
	"a worker that stops with %s is held back, and hears of just that",
	async (_, leave, says) => {
		const world = await workerWorld();
		leave(world);
		const early = story("early", [
			say("done", { expect: told(says) }),
			() => {
				world.github.clearFaults();
				world.complete();
				return say("really done");
			},
		]);
		expect(await world.play(early)).toEqual({ code: 0, responses: 2 });
		expect(world.last()).toMatchObject({ outcome: "ended" });
	},
	60_000,
);

test("a model that ignores every message ends after three blocks", async () => {
	const world = await workerWorld();
	const blocked = say("done", { expect: told(/codex-workers stop: /) });
	const stubborn = story("stubborn", [blocked, blocked, blocked, say("done")]);
	expect(await world.play(stubborn)).toEqual({ code: 0, responses: 4 });
	expect(world.last()).toMatchObject({ outcome: "released" });
}, 60_000);

test("a worker whose log of stops is taken away at each turn is let go, not held back for ever", async () => {
	const world = await workerWorld();
	const forgetful = story("forgetful", [
		say("done", { expect: told(/1 of 3 times/) }),
		() => {
			world.forget();
			return say("done");
		},
	]);
	expect(await world.play(forgetful)).toEqual({ code: 0, responses: 2 });
	expect(world.last()).toMatchObject({ outcome: "released" });
}, 60_000);

/** A worker on issue #123 whose Codex runs for real, against a model that follows a story. */
async function workerWorld() {
	const github = await startGitHubEmulator();
	onTestFinished(() => github.close());
	const root = mkdtempSync(join(homedir(), ".stop-hook-"));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	github.addOrganization("acme");
	const worker = github.addUser("worker");
	const repository = await github.addRepository({ owner: "acme", name: "widget" });
	repository.permission(worker, "WRITE");
	const issue = repository.addIssue({ title: "add", author: worker, number: 123 });
	github.addUser("stranger");
	const says = (marker: Marker, author = "worker") =>
		repository.addComment(issue, { author, body: renderMarker(marker) });
	says(dispatchedMarker(WORKER));
	const branch = "feature/123-add";
	const made = { branch, from: "main", files: { a: "1" }, message: "add" };
	const head = await repository.commit(made);
	await repository.addPullRequest({ title: "add", author: worker, head: branch, number: 124 });
	const reviews = (more: Partial<ReviewMarker> = {}) =>
		says(reviewMarker(WORKER, { head_sha: head, ...more }));
	const env = {
		HOME: root,
		PATH: "/usr/bin:/bin",
		CODEX_HOME: join(root, "codex"),
		CODEX_WORKERS_WORKER_ID: WORKER,
		CODEX_WORKERS_ISSUE: "123",
		CODEX_WORKERS_REPOSITORY: "acme/widget",
		CODEX_WORKERS_BRANCH: "feature/123-add",
		CODEX_WORKERS_ROOT: root,
		GH_TOKEN: github.token(worker),
		GITHUB_API_URL: github.url,
	};
	return {
		...{ github, head, says, reviews },
		complete: () => {
			reviews();
			says(completeMarker(WORKER));
		},
		forget: () => rmSync(stopLogPath(root, WORKER)),
		last: () => readStop(root, WORKER),
		play: (script: Story) => runCodex(script, root, env),
	};
}

async function runCodex(script: Story, root: string, env: Record<string, string>) {
	const model = await startModelEmulator({ script });
	onTestFinished(() => model.close());
	await writeCodexHome(join(root, "codex"), model.baseUrl);
	const worktree = join(root, "work");
	mkdirSync(worktree);
	const command = `'${process.execPath}' '${stopHookFiles().bundle}'`;
	const hooks = sessionHookArgs({ Stop: [{ hooks: [{ command, timeout: 30 }] }] });
	const binary = await findCodexBinary({ resolveFrom: [process.cwd()] });
	const args = ["exec", "--json", "--skip-git-repo-check", "--cd", worktree, ...hooks, "do it"];
	const child = spawn(binary.path, args, { env, stdio: ["ignore", "ignore", "inherit"] });
	onTestFinished(() => void child.kill("SIGKILL"));
	const code = await new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", resolve);
	});
	expect(model.failure).toBeUndefined();
	return { code, responses: model.steps.length };
}
