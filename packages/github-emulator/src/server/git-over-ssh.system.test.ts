import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { reset, slow } from "../faults/ready-made.ts";
import type { Account } from "../store/account.ts";
import { openWorld } from "../testing/open-world.ts";
import { run } from "../testing/run.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";

const claim = "refs/codex-workers/claims/123";

const openClone = async () => {
	const world = await openWorld();
	const cloneAs = async (who: Account) => {
		const env = await world.github.gitEnvironment(who);
		const folder = await scratchFolder();
		const git = (...args: string[]) => run(["git", ...args], { cwd: folder, env });
		await git("clone", "--quiet", world.repository.sshUrl, ".");
		const commit = async (message: string) => {
			await git("commit", "--quiet", "--allow-empty", "--message", message);
			return (await git("rev-parse", "HEAD")).stdout.trim();
		};
		return { git, commit, env };
	};
	return { ...world, cloneAs };
};

test("a remote at git@github.com is cloned and pushed to through the tunnel", async () => {
	const { cloneAs, bot, repository, github } = await openClone();
	const { git, commit } = await cloneAs(bot);
	const oid = await commit("feat: one");
	expect(await git("push", "--quiet", "origin", "HEAD:refs/heads/feature/1-one")).toMatchObject({
		code: 0,
		stderr: "",
	});
	expect(await repository.refs("refs/heads/feature")).toEqual({ "refs/heads/feature/1-one": oid });
	expect((await git("log", "-1", "--format=%an <%ae>")).stdout).toBe(
		"codex-bot <codex-bot@users.noreply.github.com>\n",
	);
	expect(
		github.requests.map(({ method, path, operation, status, login }) => [
			method,
			path,
			operation,
			status,
			login,
		]),
	).toEqual([
		["SSH", "/acme/widget.git", "git-upload-pack", 0, "codex-bot"],
		["SSH", "/acme/widget.git", "git-receive-pack", 0, "codex-bot"],
	]);
});

test("of two that claim the same, one gets the ref and with it the branch", async () => {
	const { cloneAs, bot, alice, repository } = await openClone();
	const clones = [await cloneAs(bot), await cloneAs(alice)];
	const oids = await Promise.all(clones.map(({ commit }, index) => commit(`claim ${index}`)));
	const pushes = await Promise.all(
		clones.map(({ git }, index) =>
			git(
				"push",
				"--atomic",
				`--force-with-lease=${claim}:`,
				"--force-with-lease=refs/heads/feature/123-x:",
				"origin",
				`HEAD:${claim}`,
				`${oids[index]}:refs/heads/feature/123-x`,
			),
		),
	);
	const winner = oids[pushes.findIndex(({ code }) => code === 0)];
	expect(pushes.map(({ code }) => code).sort()).toEqual([0, 1]);
	expect(await repository.refs("refs/codex-workers")).toEqual({ [claim]: winner });
	expect(await repository.refs("refs/heads/feature")).toEqual({
		"refs/heads/feature/123-x": winner,
	});
});

test("a lease is renewed and released only from where it was left", async () => {
	const { cloneAs, bot, repository } = await openClone();
	const { git, commit } = await cloneAs(bot);
	const first = await commit("claim");
	await git("push", "origin", `HEAD:${claim}`);
	const second = await commit("renewal");
	expect(
		(await git("push", `--force-with-lease=${claim}:${first}`, "origin", `HEAD:${claim}`)).code,
	).toBe(0);
	expect(
		(await git("push", `--force-with-lease=${claim}:${first}`, "origin", `:${claim}`)).code,
	).toBe(1);
	expect(
		(await git("push", `--force-with-lease=${claim}:${second}`, "origin", `:${claim}`)).code,
	).toBe(0);
	expect(await repository.refs("refs/codex-workers")).toEqual({});
});

test("a large commit comes through whole, both ways", async () => {
	const { cloneAs, bot, repository } = await openClone();
	const noise = Array.from({ length: 60_000 }, (_, line) => `${line} ${Math.sin(line)}`).join("\n");
	await repository.commit({ branch: "large", files: { "large.txt": noise } });
	const { git } = await cloneAs(bot);
	expect((await git("show", "origin/large:large.txt")).stdout === noise).toBe(true);
	await git("push", "--quiet", "origin", "origin/large:refs/heads/copy");
	expect((await repository.file("copy", "large.txt")) === noise).toBe(true);
});

test.each([
	[
		"a stranger",
		"mallory",
		"git@github.com:acme/widget.git",
		"ERROR: Permission to acme/widget.git denied to mallory.",
	],
	[
		"a repository that is not there",
		"codex-bot",
		"git@github.com:acme/gone.git",
		"ERROR: Repository not found.",
	],
])("a push by or to %s is denied in GitHub's words", async (_, login, remote, message) => {
	const { github, cloneAs, repository, bot, alice, mallory } = await openClone();
	const who = [bot, alice, mallory].find((account) => account.login === login) ?? bot;
	const { git, commit } = await cloneAs(who);
	await commit("evil");
	const { code, stderr } = await git("push", remote, "HEAD:refs/heads/evil");
	expect([code, stderr]).toEqual([128, expect.stringContaining(message)]);
	expect(github.requests.at(-1)).toMatchObject({ operation: "git-receive-pack", status: 1 });
	expect(await repository.refs("refs/heads/evil")).toEqual({});
});

test("somebody GitHub does not know has no key", async () => {
	const { github, bot, repository } = await openClone();
	const env = { ...(await github.gitEnvironment(bot)), GITHUB_EMULATOR_LOGIN: "nobody" };
	const { code, stderr } = await run(["git", "ls-remote", repository.sshUrl], {
		cwd: await scratchFolder(),
		env,
	});
	expect([code, stderr]).toEqual([128, expect.stringContaining("Permission denied (publickey).")]);
});

test("a push that is cut before it is carried out leaves nothing; one cut after it leaves its ref", async () => {
	const { cloneAs, bot, repository, github } = await openClone();
	const { git, commit } = await cloneAs(bot);
	const oid = await commit("claim");
	github.inject(reset("git-receive-pack"), reset("git-receive-pack", { afterExecute: true }));
	expect((await git("push", "origin", `HEAD:${claim}`)).code).toBe(128);
	expect(await repository.refs("refs/codex-workers")).toEqual({});
	const lost = await git("push", "origin", `HEAD:${claim}`);
	expect(lost).toMatchObject({ code: 128, stderr: expect.not.stringContaining("new reference") });
	expect(await repository.refs("refs/codex-workers")).toEqual({ [claim]: oid });
	expect(github.requests.slice(-2).map(({ status }) => status)).toEqual([null, null]);
});

test("a slow tunnel is slow and nothing else", async () => {
	const { cloneAs, bot, github } = await openClone();
	const { git } = await cloneAs(bot);
	github.inject(slow(50, "git-upload-pack"));
	expect((await git("fetch", "--quiet")).code).toBe(0);
	expect(github.requests.at(-1)?.milliseconds).toBeGreaterThan(45);
});

test.each([
	"{}",
	"nonsense",
	'{"command":"rm -rf /"}',
	`{"command":"git-upload-pack '../../etc'"}`,
])("the header %j opens nothing", async (header) => {
	const { github } = await openClone();
	const [host = "", port] = github.ssh.split(":");
	const socket = connect(Number(port), host);
	socket.end(`${header}\n`);
	expect(await text(socket)).toMatch(/Permission denied|does not provide shell access/);
});

test("a client that says nothing and leaves is forgotten", async () => {
	const { github } = await openClone();
	const [host = "", port] = github.ssh.split(":");
	const socket = connect(Number(port), host);
	socket.write("{");
	socket.end();
	await text(socket);
	expect(github.requests).toEqual([]);
});

test("the shim says when there is no emulator to talk to", async () => {
	const { github, bot, repository } = await openClone();
	const env = await github.gitEnvironment(bot);
	await github.close();
	const { code, stderr } = await run(["git", "ls-remote", repository.sshUrl], {
		cwd: await scratchFolder(),
		env: { ...env, GIT_CONFIG_GLOBAL: "/dev/null" },
	});
	expect([code, stderr]).toEqual([
		128,
		expect.stringMatching(/github-emulator: no connection to 127\.0\.0\.1:\d+/),
	]);
});
