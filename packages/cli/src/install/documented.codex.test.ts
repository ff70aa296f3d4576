import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runCommandLine } from "../run-command-line.ts";
import { codexHome } from "../testing/codex-home.ts";
import { testContext } from "../testing/test-context.ts";

const PAGE = fileURLToPath(new URL("../../../../docs/install.md", import.meta.url));
const BLOCK = /(<!-- capture: ([\w-]+) -->\n\n```text\n)[\s\S]*?(\n```\n)/g;
/** Of the hooks' commands, which are longer than the page is wide. */
const LONGEST = 100;

type Home = Awaited<ReturnType<typeof codexHome>>;

/** What somebody sees who types a command, and answers what it asks. */
async function typed(home: Home, command: string, answer?: string): Promise<string> {
	const seen: string[] = [];
	const show = (text: string) => seen.push(text);
	const stdin = Object.assign(new PassThrough(), { isTTY: answer !== undefined });
	stdin.end(answer === undefined ? "" : `${answer}\n`);
	const env = { ...home.env, PATH: `${path.join(home.home, "bin")}:${home.env.PATH}` };
	const context = testContext({ env, cwd: home.project, out: show, err: show });
	const echo = (text: string) => text.replace("[y/N] ", `[y/N] ${answer}\n`);
	await runCommandLine(command.split(" ").slice(1), { ...context, stdin });
	return asOnAnyMachine(home, `$ ${command}\n${echo(seen.join(""))}`);
}

function asOnAnyMachine({ home, project, env }: Home, text: string): string {
	return text
		.replaceAll(/'\\''/g, "'")
		.replaceAll(home, "/home/ada/.codex")
		.replaceAll(project, "/home/ada/widget")
		.replaceAll(env.CODEX_BIN, "/usr/lib/node_modules/@openai/codex/…/codex")
		.replaceAll(process.execPath, "/usr/bin/node")
		.replaceAll(/\b\d+\.\d+\.\d+-[0-9a-f]{12}\b/g, "1.0.0-e21ea06cd65f")
		.replaceAll(/\b(Node|git) \d+\.\d+\.\d+\b/g, (_, name: string) => VERSIONS[name] ?? name)
		.trimEnd()
		.split("\n")
		.map((line) => (/^ {2}'/.test(line) ? `${line.slice(0, LONGEST)}…` : line))
		.join("\n");
}

const VERSIONS: Readonly<Record<string, string>> = {
	Node: "Node 24.21.0",
	git: "git 2.47.3",
};

async function insertGroup(home: Home): Promise<void> {
	const document = JSON.parse((await home.read("hooks.json")) ?? "");
	const theirs = { matcher: "Bash", hooks: [{ type: "command", command: "/bin/true" }] };
	document.hooks.PreToolUse.unshift(theirs);
	await home.write("hooks.json", JSON.stringify(document));
}

test("docs/install.md shows what the commands say; `vitest -u` writes it anew", {
	timeout: 60_000,
}, async () => {
	const home = await codexHome();
	await mkdir(path.join(home.home, "bin"));
	await writeFile(path.join(home.home, "bin/gh"), "#!/bin/sh\necho gh version 2.83.1\n", {
		mode: 0o755,
	});
	const captures: Record<string, string> = {};
	captures["not-armed"] = await typed(home, "codex-workers install");
	captures["install"] = await typed(home, "codex-workers install", "y");
	captures["again"] = await typed(home, "codex-workers install");
	await insertGroup(home);
	captures["doctor"] = await typed(home, "codex-workers doctor");
	captures["fix"] = await typed(home, "codex-workers install --trust");
	captures["uninstall"] = await typed(home, "codex-workers uninstall");
	await home.write("codex-workers.lock", String(process.pid));
	captures["two-at-once"] = (await typed(home, "codex-workers install")).replace(/\d{2,}/, "4711");
	await home.write("hooks.json", "{ // mine\n}");
	captures["unreadable"] = await typed(home, "codex-workers install");
	const page = await readFile(PAGE, "utf8");
	const named = [...page.matchAll(BLOCK)].map(([, , name]) => name);
	expect(named.filter((name) => captures[name ?? ""] === undefined)).toEqual([]);
	const filled = page.replaceAll(
		BLOCK,
		(_, begin: string, name: string, end: string) => `${begin}${captures[name]}${end}`,
	);
	await expect(filled).toMatchFileSnapshot(PAGE);
});
