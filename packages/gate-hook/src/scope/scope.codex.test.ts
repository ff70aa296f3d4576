import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
	anything,
	contains,
	denied,
	javascript,
	mcp,
	patch,
	run,
	type Step,
	succeeded,
} from "@codex-workers/model-emulator";
import { scopeVariables, type WorkerScope } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { playThroughCodex } from "../hook/codex-run.fixture.ts";
import { guardedWorld } from "../hook/guarded-world.fixture.ts";

const PATCH = "*** Begin Patch\n*** Add File: created\n+x\n*** End Patch";
const refused = { expect: denied(/scope research, which only reads/) };

/** Without a sandbox, so that only the gate stands between a command and the files. */
async function play(scope: WorkerScope, steps: readonly Step[], model = "gpt-5.5") {
	const world = await guardedWorld();
	writeFileSync(join(world.root, "check.sh"), 'echo "checked $# $EVIL"; exit 0\n');
	const configuration = mcpServer(world.root);
	const before = [...readdirSync(world.root), ".codex-workers"];
	const played = await playThroughCodex({
		steps,
		model,
		worktree: world.root,
		env: {
			...world.env,
			EVIL: "",
			...scopeVariables({
				CODEX_WORKERS_SCOPE: scope,
				CODEX_WORKERS_CHECKS: [["sh", "check.sh"]],
				CODEX_WORKERS_READ_TOOLS: ["hub__get_issue"],
			}),
		},
		configuration,
	});
	expect([played.code, played.failure]).toEqual([0, undefined]);
	const created = readdirSync(world.root).filter((name) => !before.includes(name));
	return { played, created, head: world.git("log", "-1", "--format=%s") };
}

test("a research worker reads, and nothing that it tries writes, though there is no sandbox", async () => {
	const { created, head } = await play("research", [
		run("cat add.ts && git log --oneline -1 | head -n 3", { expect: contains("export const add") }),
		run("rg -n add . 2>/dev/null || grep -rn add --include='*.ts' .", {
			expect: contains("add.ts"),
		}),
		run("echo x > created", refused),
		run("touch created", refused),
		run("sh check.sh", refused),
		run("bash -c 'cat add.ts'", refused),
		run("git commit --allow-empty -m x", refused),
		run("sed -i s/add/sub/ add.ts", refused),
		run("find . -name add.ts -exec touch created ';'", refused),
		run("cat $(touch created)", refused),
		run("gh pr create --fill", refused),
		patch("*** Add File: created\n+x", refused),
		run(`apply_patch <<'P'\n${PATCH}\nP`, refused),
		run(`cat <<'P'\n${PATCH}\nP`, refused),
		mcp("hub.get_issue", {}, { expect: contains("called get_issue") }),
		mcp("hub.add_comment", {}, refused),
	]);
	expect([created, head]).toEqual([["called"], "work"]);
}, 60_000);

test("in code mode each nested tool of a research worker is judged", async () => {
	const calls = [
		'tools.exec_command({ cmd: "cat add.ts" })',
		'tools.exec_command({ cmd: "echo x > created" })',
		`tools.apply_patch(${JSON.stringify(PATCH)})`,
		"tools.mcp__hub__add_comment({})",
	];
	const source = `const each = [${calls.map((call) => `() => ${call}`).join(", ")}];
const told = each.map((call) => call().then(() => "ran", (error) => String(error).includes("scope research") ? "refused" : String(error)));
text((await Promise.all(told)).join(" "));`;
	const { played, created } = await play(
		"research",
		[javascript(source, { expect: anything() })],
		"gpt-6.1-sol",
	);
	expect(played.steps[0]?.output).toContain("ran refused refused refused");
	expect(created).toEqual([]);
}, 60_000);

test("a review worker runs the project's checks as they are configured, and edits nothing", async () => {
	const onlyChecks = { expect: denied(/scope review, .* run exactly `sh check\.sh`/) };
	const { created } = await play("review", [
		run("sh check.sh", { expect: contains("checked 0") }),
		run("sh check.sh 2>&1 | tail -n 1", { expect: contains("checked 0") }),
		run("git diff HEAD", { expect: succeeded() }),
		run("sh check.sh more", onlyChecks),
		run("EVIL=1 sh check.sh", onlyChecks),
		run("sh check.sh > created", onlyChecks),
		run("sh check.sh | tee created", onlyChecks),
		run("sh check.sh && touch created", onlyChecks),
		run("cd .git && sh check.sh", onlyChecks),
		run("sh ./check.sh", onlyChecks),
		patch("*** Add File: created\n+x", onlyChecks),
		run(`apply_patch <<'P'\n${PATCH}\nP`, onlyChecks),
	]);
	expect(created).toEqual([]);
}, 60_000);

test("a scope that nobody knows runs nothing", async () => {
	const world = await guardedWorld();
	const broken = { expect: denied(/gate failure.*GATE_SCOPE_INVALID/) };
	const played = await playThroughCodex({
		steps: [run("touch created", broken), run("ls", broken)],
		worktree: world.root,
		env: { ...world.env, CODEX_WORKERS_SCOPE: "reserch" },
	});
	expect([played.code, played.failure]).toEqual([0, undefined]);
	expect(existsSync(join(world.root, "created"))).toBe(false);
}, 60_000);

function mcpServer(folder: string): string {
	const path = join(folder, "server.cjs");
	writeFileSync(path, MCP_SERVER);
	const args = JSON.stringify([path, join(folder, "called")]);
	return `\n[mcp_servers.hub]\ncommand = ${JSON.stringify(process.execPath)}\nargs = ${args}\n`;
}

/** Two tools that note that they were called, in the file that is named on the command line. */
const MCP_SERVER = `
const { appendFileSync } = require("node:fs");
const tool = (name) => ({ name, inputSchema: { type: "object" }, annotations: { readOnlyHint: true } });
const answers = {
	initialize: ({ protocolVersion }) => ({ protocolVersion, capabilities: { tools: {} }, serverInfo: { name: "hub", version: "1" } }),
	"tools/list": () => ({ tools: [tool("get_issue"), tool("add_comment")] }),
	"tools/call": ({ name }) => {
		appendFileSync(process.argv[2], name + "\\n");
		return { content: [{ type: "text", text: "called " + name }] };
	},
};
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
	const { id, method, params } = JSON.parse(line);
	if (id === undefined) return;
	process.stdout.write(JSON.stringify({ jsonrpc: "2.0", id, result: answers[method]?.(params) ?? {} }) + "\\n");
});
`;
