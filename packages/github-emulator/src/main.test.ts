import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { inheritedPath } from "./environment/inherited-path.ts";
import { parseArguments } from "./main/arguments.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";

const startProgram = async (...args: string[]) => {
	const folder = await scratchFolder();
	const program = `import { main } from ${JSON.stringify(new URL("main.ts", import.meta.url).href)}; await main();`;
	const child = spawn(
		process.execPath,
		["--input-type=module", "--eval", program, "github-emulator", ...args],
		{
			env: { PATH: inheritedPath(), TMPDIR: folder },
			stdio: ["pipe", "pipe", "inherit"],
		},
	);
	onTestFinished(() => void child.kill("SIGKILL"));
	const ended = once(child, "close");
	const [line] = await once(createInterface(child.stdout), "line");
	return {
		child,
		world: JSON.parse(String(line)),
		async end() {
			const [code, signal] = await ended;
			return { code, signal, left: await readdir(folder) };
		},
	};
};

const clean = { code: 0, signal: null, left: [] };

test("it prints one line with everything needed to use it, and stops on Ctrl-C", async () => {
	const { child, world, end } = await startProgram();
	const headers = { authorization: `bearer ${world.tokens["codex-bot"]}` };
	const answer = await fetch(`${world.url}/repos/${world.repository}/issues/${world.issue}`, {
		headers,
	});
	expect(await answer.json()).toMatchObject({ number: 123 });
	expect(world.environment).toMatchObject({ GITHUB_EMULATOR_SSH: world.ssh });
	child.kill("SIGINT");
	expect(await end()).toEqual(clean);
});

test("it stops when its standard input closes", async () => {
	const { child, end } = await startProgram("--until-stdin-closes");
	child.stdin.end();
	expect(await end()).toEqual(clean);
});

test("it stops after the seconds it was given", async () => {
	const { end } = await startProgram("--seconds", "0.1");
	expect(await end()).toEqual(clean);
});

test.each([
	[[], { help: false, port: 0, seconds: null, untilStdinCloses: false }],
	[["--port", "80", "--seconds", "1.5"], { port: 80, seconds: 1.5 }],
	[["-h"], { help: true }],
])("%j is understood", (args, expected) => {
	expect(parseArguments(args)).toMatchObject(expected);
});

test.each([["--port"], ["--seconds", "soon"], ["--seconds="], ["--nonsense"], ["extra"]])(
	"%j %j is a usage error",
	(...args) => {
		expect(() => parseArguments(args)).toThrow(expect.objectContaining({ code: "USAGE" }));
	},
);
