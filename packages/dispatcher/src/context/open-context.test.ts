import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type GitWorld, gitWorld } from "../testing/git-world.ts";
import { openContext } from "./open-context.ts";

const hooks = {
	node: "/node",
	gate: { launcher: "/l", bundle: "/g" },
	stop: { bundle: "/s" },
	turn: { launcher: "/t", bundle: "/u" },
};

async function worldOf(repository = "acme/widget"): Promise<GitWorld> {
	const world = await gitWorld();
	world.env["GITHUB_REPOSITORY"] = repository;
	world.env["GH_TOKEN"] = "gho_test_token";
	return world;
}

const open = (world: GitWorld, cwd = world.root, env: Record<string, string> = {}) =>
	openContext({ cwd, env: { ...world.env, ...env }, hooks, node: process.execPath });

/** A git that does not know `-z`, as those before 2.36. */
function oldGit(world: GitWorld): { PATH: string } {
	const git = join(world.folder, "git");
	writeFileSync(git, "#!/bin/sh\nexit 129\n");
	chmodSync(git, 0o755);
	return { PATH: world.folder };
}

const CONFIGURED = '{ "repository": "acme/configured", "baseBranch": "develop" }';

describe("opening a context", { timeout: 30_000 }, () => {
	test("finds the main checkout from a folder in it and from a worktree", async () => {
		const world = await worldOf();
		const inside = join(world.root, "deep", "down");
		mkdirSync(inside, { recursive: true });
		const worktree = join(world.folder, "elsewhere");
		await world.run(world.root, "worktree", "add", "--quiet", "-b", "other", worktree);
		for (const cwd of [world.root, inside, worktree]) {
			expect(await open(world, cwd)).toMatchObject({ root: world.root, baseBranch: "main" });
		}
	});

	test("needs no configuration: everything has a default", async () => {
		const context = await open(await worldOf());
		expect(context).toMatchObject({
			repository: { owner: "acme", name: "widget" },
			baseBranch: "main",
			orchestrationId: null,
			configuration: { claims: { leaseMinutes: 30 } },
		});
		expect(context.configuration.board).toBeUndefined();
		expect(context.host).toMatch(/^[\w.-]+$/);
	});

	test("reads the configuration of the base branch before the one in the checkout", async () => {
		const world = await worldOf("");
		await world.run(world.root, "push", "--quiet", "origin", "main:develop");
		writeFileSync(join(world.root, "codex-workers.json"), CONFIGURED);
		expect(await open(world)).toMatchObject({
			repository: { owner: "acme", name: "configured" },
			baseBranch: "develop",
		});
		await world.run(world.root, "add", "codex-workers.json");
		await world.run(world.root, "commit", "--quiet", "-m", "configure");
		await world.run(world.root, "push", "--quiet", "origin", "main");
		writeFileSync(join(world.root, "codex-workers.json"), '{ "repository": "evil/one" }');
		expect((await open(world)).repository).toEqual({ owner: "acme", name: "configured" });
	});

	test("takes repository and board from the environment before all", async () => {
		const world = await worldOf("acme/environment");
		writeFileSync(join(world.root, "codex-workers.json"), CONFIGURED);
		const env = { GH_PROJECT_OWNER: "acme", GITHUB_PROJECT_NUM: "7", ORCHESTRATION_ID: "orch-1" };
		expect(await open(world, world.root, env)).toMatchObject({
			repository: { owner: "acme", name: "environment" },
			configuration: { board: { owner: "acme", number: 7, statuses: {} } },
			orchestrationId: "orch-1",
		});
	});

	test("asks the remote for its default branch where the clone does not remember it", async () => {
		const world = await worldOf();
		await world.run(world.root, "remote", "set-head", "origin", "--delete");
		expect((await open(world)).baseBranch).toBe("main");
	});

	test("takes the repository from the URL of origin", async () => {
		const world = await worldOf("");
		await world.run(world.root, "remote", "set-url", "origin", "git@github.com:acme/from-url.git");
		expect((await open(world)).repository.name).toBe("from-url");
	});

	test("asks gh for the token where none is set, and hands it on", async () => {
		const world = await worldOf();
		const bin = join(world.folder, "bin");
		mkdirSync(bin);
		writeFileSync(join(bin, "gh"), '#!/bin/sh\n[ "$1 $2" = "auth token" ] && echo gho_from_gh\n');
		chmodSync(join(bin, "gh"), 0o755);
		const env = { GH_TOKEN: "", PATH: `${bin}:${world.env["PATH"]}` };
		expect((await open(world, world.root, env)).env["GH_TOKEN"]).toBe("gho_from_gh");
	});
});

describe("a context cannot be opened", { timeout: 30_000 }, () => {
	test.each<[string, string, (world: GitWorld) => Promise<unknown>]>([
		["outside a repository", "NOT_A_REPOSITORY", (world) => open(world, world.folder)],
		["in a bare repository", "NOT_A_REPOSITORY", (world) => open(world, world.origin)],
		["with a git of the past", "GIT_TOO_OLD", (world) => open(world, world.root, oldGit(world))],
		[
			"without a remote named origin",
			"ORIGIN_MISSING",
			async (world) => {
				await world.run(world.root, "remote", "rename", "origin", "upstream");
				return await open(world);
			},
		],
		[
			"when nothing names the repository",
			"REPOSITORY_UNKNOWN",
			(world) => open(world, world.root, { GITHUB_REPOSITORY: "" }),
		],
		[
			"when the environment's board has no number",
			"ENVIRONMENT_INVALID",
			(world) => open(world, world.root, { GITHUB_PROJECT_NUM: "seven" }),
		],
		[
			"when the environment's run has no name",
			"ENVIRONMENT_INVALID",
			(world) => open(world, world.root, { ORCHESTRATION_ID: " " }),
		],
		[
			"when the environment's address of GitHub is none",
			"GITHUB_API_URL_INVALID",
			(world) => open(world, world.root, { GITHUB_API_URL: "github" }),
		],
		[
			"with a configuration that has an unknown key",
			"CONFIGURATION_INVALID",
			(world) => {
				writeFileSync(join(world.root, "codex-workers.json"), '{ "repo": "acme/widget" }');
				return open(world);
			},
		],
		[
			"without a token",
			"TOKEN_MISSING",
			(world) => open(world, world.root, { GH_TOKEN: "", PATH: gitOnly(world) }),
		],
	])("%s: %s", async (_, code, attempt) => {
		const world = await worldOf();
		await expect(attempt(world)).rejects.toMatchObject({ code, hint: expect.stringMatching(/\w/) });
	});

	test("from an empty remote: it has no default branch", async () => {
		const world = await worldOf();
		await world.run(world.folder, "init", "--quiet", "--bare", "empty.git");
		await world.run(world.root, "remote", "set-head", "origin", "--delete");
		await world.run(world.root, "remote", "set-url", "origin", join(world.folder, "empty.git"));
		await expect(open(world)).rejects.toMatchObject({ code: "DEFAULT_BRANCH_UNKNOWN" });
	});
});

/** A PATH on which there is git, and no gh. */
function gitOnly(world: GitWorld): string {
	const bin = join(world.folder, "git-only");
	mkdirSync(bin);
	writeFileSync(join(bin, "git"), `#!/bin/sh\nPATH='${world.env["PATH"]}' exec git "$@"\n`);
	chmodSync(join(bin, "git"), 0o755);
	return bin;
}
