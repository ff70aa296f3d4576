import { execFile } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startGitHubEmulator } from "@codex-workers/github-emulator";
import { type ReviewMarker, renderMarker } from "@codex-workers/protocol";
import { expect, onTestFinished, test } from "vitest";
import { reviewMarker } from "../ends/markers.fixture.ts";
import { runStop } from "../hook/run-stop.ts";

const BRANCH = "feature/123-add";

test("a session with unreviewed commits on an issue's branch is held back once, then never again", async () => {
	const world = await sessionWorld();
	await world.commit("add.js");
	const { decision, reason } = JSON.parse(await world.stop());
	expect(decision).toBe("block");
	expect(reason).toBe(
		"codex-workers stop: feature/123-add has 1 commit for issue #123, which stand on an issue without a review artifact. Next step: if the work is done, finish the review and post it with `codex-workers review post --issue 123` (see its --help); if it is not, stop again (this is asked once in a session).",
	);
	expect(await world.stop({ stop_hook_active: true })).toBe("");
	expect(await world.stop()).toBe("");
	expect(await world.stop({ session_id: "another" })).not.toBe("");
	expect(await world.git("status", "--porcelain")).toBe("");
});

test.each<[string, Partial<ReviewMarker> | null, RegExp | null]>([
	["complete and of this commit", {}, null],
	["in progress", { status: "IN_PROGRESS" }, /a review artifact that is IN_PROGRESS/],
	["of another commit", { head_sha: "e".repeat(40) }, /of eeeeeeeeeeee, but HEAD is at/],
	["absent", null, /an issue without a review artifact/],
])("a session whose review is %s is judged by it", async (_, more, says) => {
	const world = await sessionWorld();
	const head_sha = await world.commit("add.js");
	if (more !== null) world.reviews({ head_sha, ...more });
	const answer = await world.stop();
	if (says === null) expect(answer).toBe("");
	else expect(JSON.parse(answer).reason).toMatch(says);
});

type World = Awaited<ReturnType<typeof sessionWorld>>;

test.each<[string, (world: World) => unknown, object?]>([
	["that Codex has just held back", () => {}, { stop_hook_active: true }],
	["without a commit of its own", (world) => world.git("reset", "--hard", "origin/main")],
	["on a branch that names no issue", (world) => world.git("checkout", "-b", "play")],
	["on no branch", (world) => world.git("checkout", "--detach")],
	["outside any repository", () => {}, { cwd: "/" }],
	["whose repository has not adopted the protocol", (world) => world.withdraw()],
	[
		"whose GitHub does not answer",
		(world) => world.github.inject({ match: "/graphql", status: 502 }),
	],
	["whose log cannot be written", (world) => world.block()],
	["of a payload that nobody can read", () => {}, { hook_event_name: 7 }],
])("a session %s is let go", async (_, change, payload = {}) => {
	const world = await sessionWorld();
	await world.commit("add.js");
	await change(world);
	expect(await world.stop(payload, { githubMs: 500 })).toBe("");
});

/** A person's clone of a repository that carries `codex-workers.json`, on the branch of issue #123. */
async function sessionWorld() {
	const github = await startGitHubEmulator();
	onTestFinished(() => github.close());
	const folder = realpathSync(mkdtempSync(join(tmpdir(), "stop-session-")));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
	github.addOrganization("acme");
	github.addUser("ada");
	const files = { "codex-workers.json": '{ "repository": "acme/widget" }' };
	const repository = await github.addRepository({ owner: "acme", name: "widget", files });
	repository.permission("ada", "WRITE");
	const issue = repository.addIssue({ title: "add", author: "ada", number: 123 });
	const env = {
		PATH: process.env["PATH"] ?? "",
		HOME: folder,
		GIT_CONFIG_NOSYSTEM: "1",
		GH_TOKEN: github.token("ada"),
		GITHUB_API_URL: github.url,
	};
	const identity = ["-c", "user.name=ada", "-c", "user.email=ada@localhost"];
	const cwd = join(folder, "widget");
	const gitIn = async (where: string, ...args: string[]) => {
		const { stdout } = await promisify(execFile)("git", [...identity, ...args], {
			cwd: where,
			env,
		});
		return stdout.trim();
	};
	const git = (...args: string[]) => gitIn(cwd, ...args);
	await gitIn(folder, "clone", "--quiet", repository.gitDir, "widget");
	await git("checkout", "--quiet", "-b", BRANCH);
	return {
		...{ github, git },
		commit: async (file: string) => {
			writeFileSync(join(cwd, file), file);
			await git("add", "--", file);
			await git("commit", "--quiet", "-m", `feat: ${file} (#123)`);
			return await git("rev-parse", "HEAD");
		},
		reviews: (more: Partial<ReviewMarker>) =>
			repository.addComment(issue, {
				author: "ada",
				body: renderMarker(reviewMarker("worker-1701523200-123", more)),
			}),
		withdraw: async () => {
			await git(
				"update-ref",
				"refs/remotes/origin/main",
				await git("commit-tree", "-m", "x", EMPTY),
			);
		},
		block: () => writeFileSync(join(cwd, ".git", "codex-workers"), "a file in the folder's place"),
		stop: (change: object = {}, within: { githubMs?: number } = {}) =>
			runStop(JSON.stringify({ ...PAYLOAD, cwd, ...change }), { env, ...within }),
	};
}

/** Git's name for a tree without files. */
const EMPTY = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

const PAYLOAD = {
	session_id: "thread-1",
	transcript_path: null,
	hook_event_name: "Stop",
	stop_hook_active: false,
	last_assistant_message: "done",
};
