import { access, readdir, stat } from "node:fs/promises";
import { request } from "node:http";
import { dirname } from "node:path";
import { text } from "node:stream/consumers";
import { CodedError } from "@codex-workers/protocol";
import { expect, onTestFinished, test } from "vitest";
import { seedDemoWorld } from "./demo-world.ts";
import { slow } from "./faults/ready-made.ts";
import { startGitHubEmulator } from "./start-github-emulator.ts";
import { openWorld } from "./testing/open-world.ts";
import { run } from "./testing/run.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";

const overSocket = (socketPath: string, path: string, token: string): Promise<string> =>
	new Promise((resolve, reject) => {
		const headers = { host: "api.github.com", authorization: `token ${token}` };
		request({ socketPath, path, headers }, (response) => resolve(text(response)))
			.on("error", reject)
			.end();
	});

test("the unix socket speaks HTTP, and links lead back to the host the client named", async () => {
	const github = await startGitHubEmulator();
	onTestFinished(github.close);
	const { bot, repository, issue } = await seedDemoWorld(github);
	for (const body of ["a", "b"]) repository.addComment(issue, { author: bot, body });
	const socket = github.unixSocket ?? "";
	expect((await stat(socket)).isSocket()).toBe(true);
	const answer = await overSocket(socket, "/user", github.token(bot));
	expect(answer).toContain('"login":"codex-bot"');
});

test("after close nothing listens and no file is left; closing again is fine", async () => {
	const github = await startGitHubEmulator();
	const { repository, bot } = await seedDemoWorld(github);
	await github.ghEnvironment(bot);
	await github.close();
	await github.close();
	await expect(fetch(`${github.url}/user`)).rejects.toThrow();
	expect(repository.gitDir).toContain(dirname(github.unixSocket ?? "none"));
	await expect(access(dirname(github.unixSocket ?? ""))).rejects.toThrow();
	await expect(repository.commit({ branch: "late", files: {} })).rejects.toMatchObject({
		code: "EMULATOR_CLOSED",
	});
});

test("close does not wait for a slow answer or an idle connection", async () => {
	const { github, send } = await openWorld();
	await send("GET /user");
	github.inject(slow(60_000));
	const pending = send("GET /user").catch((error: unknown) => error);
	await expect.poll(() => github.requests.length).toBe(1);
	await github.close();
	expect(await pending).toBeInstanceOf(TypeError);
});

const program = (body: string, folder: string) => {
	const index = JSON.stringify(new URL("index.ts", import.meta.url).href);
	const source = `import { startGitHubEmulator } from ${index};\n${body}`;
	const command = [process.execPath, "--input-type=module", "--eval", source] as const;
	return run(command, { cwd: folder, env: { TMPDIR: folder } });
};

test("a process that closes its emulator ends by itself", async () => {
	const body = `
		await using github = await startGitHubEmulator();
		const user = github.addUser("codex-bot");
		await github.addRepository({ owner: user, name: "widget" });
		await (await fetch(github.url + "/user", { headers: { authorization: "token " + github.token(user) } })).text();
	`;
	expect(await program(body, await scratchFolder())).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("a socket path of 107 bytes works, and one of 108 is an error with a hint", async () => {
	const folder = await scratchFolder();
	const path = (bytes: number) => `${folder}/${"s".repeat(bytes - folder.length - 1)}`;
	const github = await startGitHubEmulator({ unixSocket: path(107) });
	await github.close();
	const tooLong = startGitHubEmulator({ unixSocket: path(108) });
	await expect(tooLong).rejects.toThrow(CodedError);
	await expect(tooLong).rejects.toMatchObject({
		code: "SOCKET_PATH_TOO_LONG",
		hint: expect.stringContaining("shorter"),
	});
});

test("a port that is taken is an error that says so, and leaves nothing behind", async () => {
	const { github } = await openWorld();
	const port = new URL(github.url).port;
	const folder = await scratchFolder();
	const { code, stderr } = await program(`await startGitHubEmulator({ port: ${port} })`, folder);
	expect([code, stderr]).toEqual([
		1,
		expect.stringContaining(`CodedError: The emulator cannot listen on 127.0.0.1:${port}.`),
	]);
	expect(await readdir(folder)).toEqual([]);
});

test.each([
	["an unknown owner", "UNKNOWN_ACCOUNT", { owner: "nobody", name: "x" }],
	["a name that is taken", "REPOSITORY_EXISTS", { owner: "acme", name: "Widget" }],
])("a repository with %s is refused", async (_, code, input) => {
	const { github } = await openWorld();
	await expect(github.addRepository(input)).rejects.toMatchObject({ code });
});

test("mistakes in setting up a world are errors with a hint", async () => {
	const { github, repository, board, issue, alice } = await openWorld();
	const mistakes: [string, () => unknown][] = [
		["ACCOUNT_EXISTS", () => github.addUser("Alice")],
		["UNKNOWN_REPOSITORY", () => github.repository("acme/gone")],
		["BOARD_EXISTS", () => github.addBoard({ owner: "acme", number: 7, title: "x", statuses: [] })],
		["UNKNOWN_STATUS", () => board.move(issue, "Elsewhere")],
		["NUMBER_TAKEN", () => repository.addIssue({ number: 123, title: "x", author: alice })],
	];
	for (const [code, make] of mistakes) {
		expect(make).toThrow(expect.objectContaining({ code, hint: expect.any(String) }));
	}
});

test("gh needs the socket, and says so", async () => {
	const { github, bot } = await openWorld();
	await expect(github.ghEnvironment(bot)).rejects.toMatchObject({ code: "NO_UNIX_SOCKET" });
});
