import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { decideCreation } from "../hook/decide-creation.ts";
import { guardedWorld } from "../hook/guarded-world.fixture.ts";
import { askAhead } from "./ask-ahead.ts";

const GH = { via: "gh", argv: ["gh", "pr", "create"] } as const;
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

test("no remote is asked that is not the session's repository", async () => {
	const { root, env: worker } = checkout();
	const { env, asked } = notingGit({ ...worker, CODEX_WORKERS_REPOSITORY: "acme/other" });
	const ahead = await askAhead(root, env);
	await ahead?.place.git(["version"]);
	expect(asked().toSorted()).toEqual(["config", "for-each-ref", "version"]);
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
	execFileSync("git", ["init", "-q", root]);
	const remote = ["remote", "add", "origin", "ssh://git@github.com/acme/widget.git"];
	execFileSync("git", ["-C", root, ...remote]);
	const { PATH = "" } = process.env;
	return { root, env: { PATH, CODEX_WORKERS_ROOT: root, CODEX_WORKERS_REPOSITORY: "acme/widget" } };
}

/** A git that notes which of its commands are run. */
function notingGit(env: Readonly<Record<string, string>>) {
	const folder = temporaryFolder();
	const log = join(folder, "log");
	writeFileSync(log, "");
	const { PATH = "" } = env;
	// What stands before the command is the same for all.
	const script = `#!/bin/sh\necho "\${10}" >>'${log}'\nPATH='${PATH}' exec git "$@"\n`;
	writeFileSync(join(folder, "git"), script);
	chmodSync(join(folder, "git"), 0o755);
	return {
		env: { ...env, PATH: `${folder}:${PATH}` },
		asked: () => readFileSync(log, "utf8").split("\n").filter(Boolean),
	};
}
