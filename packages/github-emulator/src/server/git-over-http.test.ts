import { rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { openWorld } from "../testing/open-world.ts";
import { run } from "../testing/run.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";

const openClone = async () => {
	const world = await openWorld();
	const env = await world.github.gitEnvironment(world.bot);
	const folder = await scratchFolder();
	const git = (...args: string[]) => run(["git", ...args], { cwd: folder, env });
	const urlAs = (credentials: string, path = "acme/widget.git") =>
		world.github.url.replace("http://", `http://${credentials}@`).concat(`/${path}`);
	await git("clone", "--quiet", world.repository.httpUrl, ".");
	await git("commit", "--quiet", "--allow-empty", "--message", "feat: one");
	return { ...world, git, urlAs };
};

test("anybody clones a public repository", async () => {
	const { git, github } = await openClone();
	expect((await git("show", "origin/main:README.md")).stdout).toBe("# widget\n");
	expect(github.requests[0]).toMatchObject({
		kind: "git",
		method: "GET",
		path: "/acme/widget.git/info/refs",
		operation: "git-upload-pack",
		status: 200,
		login: null,
	});
});

test("who may write pushes with a token as password", async () => {
	const { git, urlAs, github, bot, repository } = await openClone();
	const token = github.token(bot);
	const pushed = await git(
		"push",
		"--quiet",
		urlAs(`x-access-token:${token}`),
		"HEAD:refs/heads/one",
	);
	expect(pushed).toMatchObject({ code: 0, stderr: "" });
	const { stdout } = await git("rev-parse", "HEAD");
	expect(await repository.refs("refs/heads/one")).toEqual({ "refs/heads/one": stdout.trim() });
	expect(github.requests.at(-1)).toMatchObject({
		operation: "git-receive-pack",
		status: 200,
		login: "codex-bot",
	});
	expect(JSON.stringify(github.requests)).not.toContain(token);
});

test("a push with a token in the header works too", async () => {
	const { git, github, bot, repository } = await openClone();
	const header = `http.extraHeader=Authorization: Bearer ${github.token(bot)}`;
	const pushed = await git(
		"-c",
		header,
		"push",
		"--quiet",
		repository.httpUrl,
		"HEAD:refs/heads/two",
	);
	expect(pushed.code).toBe(0);
});

test("who may not write, shows a wrong token or none does not push", async () => {
	const { git, urlAs, github, mallory, repository } = await openClone();
	const push = async (url: string) => (await git("push", url, "HEAD:refs/heads/evil")).stderr;
	expect(await push(urlAs(`x:${github.token(mallory)}`))).toContain("error: 403");
	expect(await push(urlAs("x:ghp_wrong"))).toContain("Authentication failed");
	expect(await push(repository.httpUrl)).toContain("could not read Username");
	expect(await repository.refs("refs/heads/evil")).toEqual({});
});

test("a private repository is only there for those who may read it", async () => {
	const { git, urlAs, github, bot, mallory } = await openClone();
	const secret = await github.addRepository({ owner: "acme", name: "secret", isPrivate: true });
	secret.permission(bot, "READ");
	const list = (credentials: string) => git("ls-remote", urlAs(credentials, "acme/secret.git"));
	expect((await list(`x:${github.token(bot)}`)).stdout).toContain("refs/heads/main");
	expect((await list(`x:${github.token(mallory)}`)).stderr).toContain("not found");
	expect((await git("ls-remote", secret.httpUrl)).code).not.toBe(0);
});

test("every version of the protocol is spoken", async () => {
	const { git, repository } = await openClone();
	const { stdout } = await git("rev-parse", "origin/main");
	for (const version of [0, 1, 2]) {
		const listed = await git(
			...["-c", `protocol.version=${version}`],
			...["ls-remote", repository.httpUrl, "refs/heads/main"],
		);
		expect(listed).toMatchObject({ code: 0, stdout: `${stdout.trim()}\trefs/heads/main\n` });
	}
});

test("what a client asks for in a packed request is found", async () => {
	const { git, repository } = await openClone();
	// Commits that the remote does not have come before those that it has, and fill the request.
	for (let n = 0; n < 40; n += 1) {
		await git("commit", "--quiet", "--allow-empty", "--message", `feat: ${n}`);
	}
	await git("remote", "set-head", "origin", "--delete");
	await git("update-ref", "-d", "refs/remotes/origin/main");
	const theirs = await repository.commit({ branch: "main", files: { "theirs.txt": "theirs" } });
	expect((await git("fetch", "--quiet", "origin", "main")).code).toBe(0);
	expect((await git("rev-parse", "FETCH_HEAD")).stdout.trim()).toBe(theirs);
});

test.each([
	["POST", "info/refs?service=git-upload-pack", {}, 405],
	["GET", "git-upload-pack", {}, 405],
	["POST", "git-upload-pack", { "content-type": "text/plain" }, 415],
])("%s %s with %j is refused with %i", async (method, path, headers, status) => {
	const { github } = await openWorld();
	const answer = await fetch(`${github.url}/acme/widget.git/${path}`, { method, headers });
	expect(answer.status).toBe(status);
});

test("a repository whose directory is gone is an error of the server", async () => {
	const { github, repository } = await openWorld();
	await rm(repository.gitDir, { recursive: true });
	const refs = "acme/widget.git/info/refs?service=git-upload-pack";
	expect((await fetch(`${github.url}/${refs}`)).status).toBe(500);
});
