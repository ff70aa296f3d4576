import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { decideCreation } from "../hook/decide-creation.ts";
import { guardedWorld } from "../hook/guarded-world.fixture.ts";
import type { GateEnvironment } from "../session/gate-environment.ts";
import { askAhead } from "./ask-ahead.ts";

const GH = { via: "gh", argv: ["gh", "pr", "create"] } as const;
const WHO = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
const ALLOWED = { type: "allowed", issue: 123 };

test("what is asked ahead is all that a usual pull request is held against, there alone", async () => {
	const world = await guardedWorld();
	world.review();
	const { env, asked } = notingGit(world.env);
	const ahead = await askAhead(world.root, env);
	const decide = (base?: string) => {
		const place = { folder: world.root, top: world.root, context: { env, ahead } };
		return decideCreation({ ...GH, base }, place);
	};
	expect(await decide()).toEqual(ALLOWED);
	expect(asked().toSorted()).toEqual(["config", "diff-tree", "for-each-ref", "ls-remote"]);
	expect(await decide("main")).toEqual(ALLOWED);
	expect(asked().filter((subcommand) => subcommand === "ls-remote")).toHaveLength(1);
	const elsewhere = ahead && { ...ahead, folder: "/" };
	const place = { folder: world.root, top: world.root, context: { env, ahead: elsewhere } };
	expect(await decideCreation(GH, place)).toEqual(ALLOWED);
	expect(asked().filter((subcommand) => subcommand === "ls-remote")).toHaveLength(2);
});

// Where no repository is named, what stands in for it is for the types: no address has its name.
test.each([
	["is not the session's repository", "acme/other"],
	["nobody is told to take for it", undefined],
])("no remote is asked that %s", async (_, CODEX_WORKERS_REPOSITORY) => {
	const { root, env: worker } = checkout();
	const { env, asked } = notingGit({ ...worker, CODEX_WORKERS_REPOSITORY });
	const ahead = await askAhead(root, env);
	await ahead?.place.git(["version"]);
	expect(asked().toSorted()).toEqual(["config", "for-each-ref", "version"]);
});

test.each<[string, object, (root: string) => string, string]>([
	[
		"its branch, its base and its claim",
		{ CODEX_WORKERS_BASE: "trunk", CODEX_WORKERS_ISSUE: "123" },
		(root) => root,
		"refs/heads/work refs/heads/trunk refs/codex-workers/claims/123",
	],
	[
		"a claim that is elsewhere",
		{ CODEX_WORKERS_BASE: "work", CODEX_WORKERS_CLAIM_REF: "refs/held/123" },
		(root) => root,
		"refs/heads/work refs/held/123",
	],
	[
		"what is known in another checkout",
		{ CODEX_WORKERS_CLAIM_REF: "refs/held/123" },
		() => checkout().root,
		"refs/held/123",
	],
])("the remote of a worker is asked for %s", async (_, change, folderOf, refs) => {
	const { root, env: worker } = checkout();
	const { env, asked } = notingGit({ ...worker, ...change, GIT_SSH_COMMAND: "false" }, "$*");
	const ahead = await askAhead(folderOf(root), env);
	await expect(ahead?.place.remoteRefs("origin", [])).rejects.toMatchObject({ code: "GIT_FAILED" });
	expect(asked()).toContain(`ls-remote --quiet --symref -- origin HEAD ${refs}`);
});

// Without a branch nothing is asked for: what stands in for its name is for the types.
test.each<[string, readonly string[], number]>([
	["is read where both are known", [], 1],
	["is not read without its head", ["refs/heads/work"], 0],
	["is not read without its base", ["refs/remotes/origin/HEAD"], 0],
])("the change from base to head %s", async (_, missing, count) => {
	const { root, env: worker } = checkout();
	const git = (...args: string[]) => execFileSync("git", ["-C", root, ...WHO, ...args]);
	git("commit", "-q", "--allow-empty", "-m", "one");
	git("update-ref", "refs/remotes/origin/HEAD", "HEAD");
	for (const ref of missing) git("update-ref", "-d", ref);
	const { env, asked } = notingGit({ ...worker, GIT_SSH_COMMAND: "false" });
	const ahead = await askAhead(root, env);
	await expect(ahead?.place.remoteRefs("origin", [])).rejects.toMatchObject({ code: "GIT_FAILED" });
	await ahead?.place.git(["version"]);
	const read = () => asked().filter((subcommand) => subcommand === "diff-tree");
	await vi.waitFor(() => expect(read()).toHaveLength(count));
});

test("outside a checkout nobody is asked", async () => {
	const { env } = checkout();
	expect(await askAhead("/", { ...env, CODEX_WORKERS_ROOT: "/" })).toBeUndefined();
});

test.each<[string, object, string]>([
	["is none", { PATH: "" }, "GIT_NOT_FOUND"],
	["fails", { GIT_CONFIG_COUNT: "x" }, "GIT_FAILED"],
])("that git %s is told to whoever needs it", async (_, change, code) => {
	const { root, env } = checkout();
	const ahead = await askAhead(root, { ...env, ...change });
	await expect(ahead?.place.refs(["refs/heads/x"])).rejects.toMatchObject({ code });
});

test.each<[string, (env: Readonly<Record<string, string>>) => GateEnvironment]>([
	[
		"before git is asked",
		({ CODEX_WORKERS_ROOT }) => ({
			CODEX_WORKERS_ROOT,
			get PATH(): string {
				throw new TypeError("unread");
			},
		}),
	],
	["when git is asked", (env) => ({ ...env, BROKEN: "\0" })],
])("what fails %s in a way that nobody foresaw is told at once", async (_, broken) => {
	await expect(askAhead(temporaryFolder(), broken(checkout().env))).rejects.toBeInstanceOf(
		TypeError,
	);
});

test("what still goes on ends with its place", async () => {
	const { root, env } = checkout();
	const ahead = await askAhead(root, { ...env, GIT_SSH_COMMAND: "sleep 60;:" });
	const refs = ahead?.place.remoteRefs("origin", []);
	ahead?.place.close();
	await expect(refs).rejects.toMatchObject({ code: "GIT_TOO_SLOW" });
});

function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "gate-ahead-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}

/** A worker's checkout whose remote is out of reach. */
function checkout() {
	const root = temporaryFolder();
	execFileSync("git", ["init", "-q", "-b", "work", root]);
	const remote = ["remote", "add", "origin", "ssh://git@github.com/acme/widget.git"];
	execFileSync("git", ["-C", root, ...remote]);
	const { PATH = "" } = process.env;
	return { root, env: { PATH, CODEX_WORKERS_ROOT: root, CODEX_WORKERS_REPOSITORY: "acme/widget" } };
}

/** A git that notes which of its commands are run, or also with which arguments: `$*`. */
function notingGit(env: GateEnvironment, noted: "$1" | "$*" = "$1") {
	const folder = temporaryFolder();
	const log = join(folder, "log");
	writeFileSync(log, "");
	const { PATH = "" } = env;
	// What stands before the command is the same for all.
	const note = `(shift 9; echo "${noted}") >>'${log}'`;
	const script = `#!/bin/sh\n${note}\nPATH='${PATH}' exec git "$@"\n`;
	writeFileSync(join(folder, "git"), script);
	chmodSync(join(folder, "git"), 0o755);
	return {
		env: { ...env, PATH: `${folder}:${PATH}` },
		asked: () => readFileSync(log, "utf8").split("\n").filter(Boolean),
	};
}
