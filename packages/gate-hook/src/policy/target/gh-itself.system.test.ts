import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { decideToolUse } from "../../hook/decide-tool-use.ts";
import { guardedWorld, toolPayload } from "../../hook/guarded-world.fixture.ts";

type World = Awaited<ReturnType<typeof guardedWorld>>;

interface Case {
	readonly name: string;
	readonly args?: string;
	readonly env?: Record<string, string>;
	readonly prepare?: (world: World) => void;
	/** What the gate says; then what gh makes of it: `repository head`, or nothing. */
	readonly gate: "allowed" | "denied";
	readonly gh: string | undefined;
}

const BRANCH = "feature/123-add";
const OWN = `acme/widget ${BRANCH}`;
const addRemote = (name: string, path: string) => (world: World) => {
	world.git("remote", "add", name, `git@github.com:${path}.git`);
};
const tracks = (world: World, branch: string) => {
	world.git("config", `branch.${BRANCH}.remote`, "origin");
	world.git("config", `branch.${BRANCH}.merge`, `refs/heads/${branch}`);
};

const cases: readonly Case[] = [
	{ name: "a pushed branch", gate: "allowed", gh: OWN },
	{ name: "a head that is named", args: `--head ${BRANCH}`, gate: "allowed", gh: OWN },
	{ name: "a head with its owner", args: `--head acme:${BRANCH}`, gate: "allowed", gh: OWN },
	{ name: "the repository by name", args: "-R acme/widget", gate: "allowed", gh: OWN },
	{
		name: "another branch than the one that is checked out",
		prepare: ({ git }) => git("switch", "-q", "main"),
		args: `--head ${BRANCH}`,
		gate: "allowed",
		gh: OWN,
	},
	{
		name: "an upstream of another name, at the same commit",
		prepare: (world) => {
			world.push("HEAD:refs/heads/feature/123-second");
			world.fetch();
			tracks(world, "feature/123-second");
		},
		gate: "allowed",
		gh: "acme/widget feature/123-second",
	},
	{
		name: "an upstream of another name, which is at another commit on GitHub",
		prepare: (world) => {
			world.push("main:refs/heads/feature/123-second");
			world.git("update-ref", "refs/remotes/origin/feature/123-second", "HEAD");
			tracks(world, "feature/123-second");
		},
		gate: "denied",
		gh: undefined,
	},
	{
		name: "another repository by name",
		args: `-R acme/other --head ${BRANCH}`,
		gate: "denied",
		gh: `acme/other ${BRANCH}`,
	},
	{
		name: "a repository by the environment, which gh may pass over",
		prepare: addRemote("upstream", "acme/other"),
		env: { GH_REPO: "acme/widget" },
		args: `--head ${BRANCH}`,
		gate: "denied",
		gh: `acme/other ${BRANCH}`,
	},
	{
		name: "another repository as upstream",
		prepare: addRemote("upstream", "acme/other"),
		args: `--head ${BRANCH}`,
		gate: "denied",
		gh: `acme/other ${BRANCH}`,
	},
	{
		name: "another repository that gh was told to take",
		prepare: ({ git }) => git("config", "remote.origin.gh-resolved", "acme/other"),
		args: `--head ${BRANCH}`,
		gate: "denied",
		gh: `acme/other ${BRANCH}`,
	},
	{
		name: "the repository that gh was told to take before upstream",
		prepare: (world) => {
			addRemote("upstream", "acme/other")(world);
			world.git("config", "remote.origin.gh-resolved", "base");
		},
		args: `--head ${BRANCH}`,
		gate: "allowed",
		gh: OWN,
	},
	{
		name: "a branch that was not pushed",
		prepare: ({ git }) => git("switch", "-q", "-c", "feature/123-new"),
		gate: "denied",
		gh: undefined,
	},
	{
		name: "no branch",
		prepare: ({ git }) => git("switch", "-q", "--detach"),
		gate: "denied",
		gh: undefined,
	},
];

const version = (() => {
	try {
		return execFileSync("gh", ["--version"], { encoding: "utf8" }).split("\n")[0];
	} catch {
		return undefined;
	}
})();

describe.skipIf(version === undefined)(`with ${version ?? "gh, which is not installed"}`, () => {
	test.each(cases)("$name: the gate and gh see the same", async ({ gate, gh, ...given }) => {
		const world = await guardedWorld();
		const { emulator, root } = world;
		const other = await emulator.addRepository({ owner: "acme", name: "other" });
		other.permission("worker", "WRITE");
		const branch = { branch: BRANCH, from: "main", message: "other", files: { o: "1" } };
		await other.commit(branch);
		world.fetch();
		world.review();
		given.prepare?.(world);
		const env = { ...world.env, ...given.env };
		const command = `gh pr create --title add --body 'Closes #123' ${given.args ?? ""}`;
		const decision = await decideToolUse(toolPayload(root, "Bash", { command }), { env });
		expect(decision.type).toBe(gate);

		const ghEnv = { ...(await emulator.ghEnvironment("worker")), ...env };
		const args = ["pr", "create", "--title", "add", "--body", "Closes #123"];
		await promisify(execFile)("gh", [...args, ...(given.args?.split(" ") ?? [])], {
			cwd: root,
			env: ghEnv,
		}).catch(() => undefined);
		const opened = [world.repository, other].flatMap((repository) =>
			repository.pulls().map((pull) => `${repository.nameWithOwner} ${pull.headRefName}`),
		);
		expect(opened).toEqual(gh === undefined ? [] : [gh]);
	});
});
