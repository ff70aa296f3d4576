import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
	anything,
	contains,
	javascript,
	matches,
	mcp,
	patch,
	run,
	say,
	story,
	succeeded,
} from "@codex-workers/model-emulator";
import { expect, test } from "vitest";
import { type CodexLab, createCodexLab, playStory, withCodex } from "../testing/codex-lab.ts";

const PATCH = "*** Begin Patch\n*** Add File: heredoc\n+x\n*** End Patch";
const readOnly = { expect: matches(/Read-only file system|read-only sandbox/) };
const whatever = { expect: anything() };

/** No hook is in these tests: the sandbox alone holds. */
const writes = (folder: string) =>
	story("write", [
		run("cat file", { expect: contains("first") }),
		run('echo "tokens:$GH_TOKEN$GITHUB_TOKEN$OPENAI_API_KEY:"', { expect: contains("tokens::") }),
		run("echo x > created", readOnly),
		run("echo x >> file", readOnly),
		run(`touch ${folder}/outside`, readOnly),
		patch("*** Add File: patched\n+x", whatever),
		run(`apply_patch <<'P'\n${PATCH}\nP`, whatever),
		run("git commit --quiet --allow-empty --message=x", whatever),
		run("exec 3<>/dev/tcp/127.0.0.1/9 || echo refused", { expect: contains("refused") }),
		say("done"),
	]);

const nested = story("write in code mode", [
	javascript(
		`for (const cmd of ["echo x > created", "touch nested"]) {
	text(JSON.stringify(await tools.exec_command({ cmd })));
}
text(await tools.apply_patch(${JSON.stringify(PATCH)}).then(() => "patched", () => "refused"));`,
		whatever,
	),
	say("done"),
]);

async function expectUntouched(lab: CodexLab) {
	for (const name of ["created", "patched", "heredoc", "nested"]) {
		await expect(access(join(lab.worktree, name))).rejects.toThrow();
	}
	await expect(access(join(lab.root, "outside"))).rejects.toThrow();
	expect(await readFile(join(lab.worktree, "file"), "utf8")).toBe("first\n");
	expect(await lab.git("log", "-1", "--format=%s", "work")).toBe("start");
}

async function labWithFile() {
	const lab = await createCodexLab(process.env);
	await writeFile(join(lab.worktree, "file"), "first\n");
	return lab;
}

test.for(["research", "review"] as const)(
	"a worker of scope %s writes neither files nor commits, and has no network",
	withCodex,
	async (scope) => {
		const lab = await labWithFile();
		const secrets = { GH_TOKEN: "gho_1", GITHUB_TOKEN: "gho_2", OPENAI_API_KEY: "sk-3" };
		const secretive = { ...lab, env: { ...lab.env, ...secrets } };
		const { model, exitCode } = await playStory(secretive, writes(lab.root), {
			scope,
			sandbox: "danger-full-access",
			codexArgs: [`--add-dir=${lab.root}`],
		});
		expect([exitCode, model.failure]).toEqual([0, undefined]);
		await expectUntouched(lab);
	},
);

test.for(["research", "review"] as const)(
	"a worker of scope %s writes nothing in code mode either",
	withCodex,
	async (scope) => {
		const lab = await labWithFile();
		const { model } = await playStory(lab, nested, { scope, model: "gpt-6.1-sol" });
		expect(model.failure).toBeUndefined();
		expect(model.steps[0]?.output).toContain("refused");
		await expectUntouched(lab);
	},
);

test(
	"the tests of a review write where they are told to, and not in the worktree, whatever a user has set",
	withCodex,
	async () => {
		const lab = await labWithFile();
		const scratch = join(lab.root, "scratch");
		await mkdir(scratch);
		const { model, exitCode, stderr } = await playStory(
			lab,
			story("test", [
				run(`echo x > ${scratch}/result && cat ${scratch}/result`, { expect: succeeded() }),
				run("echo x > created", readOnly),
				run("exec 3<>/dev/tcp/127.0.0.1/9 || echo refused", { expect: contains("refused") }),
				patch("*** Add File: patched\n+x", whatever),
				say("done"),
			]),
			{
				scope: "review",
				writableRoots: [scratch],
				extraToml:
					'sandbox_mode = "danger-full-access"\n[permissions.review.filesystem]\n":workspace_roots" = "write"\n',
			},
		);
		expect([exitCode, model.failure], stderr).toEqual([0, undefined]);
		await expectUntouched(lab);
	},
);

test(
	"of a server that is named, a worker that only reads has the named tools alone",
	withCodex,
	async () => {
		const lab = await createCodexLab(process.env);
		const server = join(lab.root, "server.cjs");
		await writeFile(server, MCP_SERVER);
		const extraToml = `\n[mcp_servers.hub]\ncommand = ${JSON.stringify(process.execPath)}\nargs = [${JSON.stringify(server)}]\n`;
		const { model } = await playStory(
			lab,
			story("tools", [
				mcp("hub.get_issue", {}, { expect: contains("called get_issue") }),
				mcp("hub.add_comment", {}, { expect: matches(/unsupported call|not a function/) }),
				say("done"),
			]),
			{ scope: "research", readTools: { hub: ["get_issue"] }, extraToml },
		);
		expect(model.failure).toBeUndefined();
	},
);

/** Its tools say nothing about whether they only read. */
const MCP_SERVER = `
const tool = (name) => ({ name, inputSchema: { type: "object" } });
const answers = {
	initialize: ({ protocolVersion }) => ({ protocolVersion, capabilities: { tools: {} }, serverInfo: { name: "hub", version: "1" } }),
	"tools/list": () => ({ tools: [tool("get_issue"), tool("add_comment")] }),
	"tools/call": ({ name }) => ({ content: [{ type: "text", text: "called " + name }] }),
};
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
	const { id, method, params } = JSON.parse(line);
	if (id === undefined) return;
	process.stdout.write(JSON.stringify({ jsonrpc: "2.0", id, result: answers[method]?.(params) ?? {} }) + "\\n");
});
`;
