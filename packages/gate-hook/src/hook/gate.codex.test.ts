import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
	anything,
	contains,
	denied,
	javascript,
	mcp,
	patch,
	run,
	succeeded,
} from "@codex-workers/model-emulator";
import { expect, test } from "vitest";
import { readDenial } from "../answer/read-denial.ts";
import { playThroughCodex } from "./codex-run.fixture.ts";
import { guardedWorld } from "./guarded-world.fixture.ts";

const ALONE = "gh pr create --title add --body 'Closes #123'";
/** Leaves a trace if it ever runs. */
const CREATE = `${ALONE} > created`;
const NO_ARTIFACT = {
	kind: "policy",
	reason: expect.stringMatching(
		/^issue #123 has no trusted review artifact\. Next step: .*`codex-workers review post`\.?$/,
	),
};

const MODES = [
	["direct tools", "gpt-5.5"],
	["code mode", "gpt-6.1-sol"],
] as const;

test.each(MODES)(
	"the real codex, with %s, runs no creation that the gate denies, and every other command",
	async (_, model) => {
		const world = await guardedWorld();
		const armed = join(world.root, "armed.json");
		const played = await playThroughCodex({
			model,
			worktree: world.root,
			env: { ...world.env, CODEX_WORKERS_ARMED_FILE: armed },
			steps: [
				run('echo "gh pr create"', { expect: contains("gh pr create") }),
				run("printf ordinary", { expect: contains("ordinary") }),
				run(ALONE, { expect: denied(/codex-workers gate/) }),
				run("bash", { expect: denied(/not checked/) }),
				patch("*** Add File: a.txt\n+gh pr create", { expect: succeeded() }),
				run("apply_patch <<'P'\n*** Begin Patch\n*** Add File: b.txt\n+b\n*** End Patch\nP", {
					expect: anything(),
				}),
				run(
					`apply_patch <<'P'\n*** Begin Patch\n*** Add File: c.txt\n+c\n*** End Patch\nP\n${CREATE}`,
					{
						expect: denied(),
					},
				),
				run(
					"apply_patch <<'P'\n*** Begin Patch\n*** Add File: d.sh\n+gh pr create --fill\n*** End Patch\nP\nsh d.sh",
					{ expect: denied() },
				),
				patch("*** Add File: e.sh\n+gh pr create --fill", { expect: succeeded() }),
				run("sh e.sh", { expect: denied() }),
			],
		});
		expect([played.code, played.failure]).toEqual([0, undefined]);
		const denials = played.steps.map(({ outcome }) =>
			outcome.kind === "denied" ? readDenial(outcome.reason) : undefined,
		);
		const session = { kind: "undecidable", reason: expect.stringContaining("“bash” would wait") };
		const passed = undefined;
		const later = { kind: "undecidable", reason: expect.stringContaining("stand alone") };
		expect(denials.slice(0, 10)).toEqual([
			...[passed, passed, NO_ARTIFACT, session, passed, passed],
			...[later, later, passed, later],
		]);
		expect(existsSync(join(world.root, "a.txt"))).toBe(true);
		expect(existsSync(join(world.root, "d.sh"))).toBe(false);
		expect([existsSync(join(world.root, "created")), played.ranGh]).toEqual([false, []]);
		expect(JSON.parse(readFileSync(armed, "utf8"))).toEqual({
			session_id: expect.any(String),
			at: expect.any(String),
		});
	},
	60_000,
);

test("in code mode, nested tools are judged one by one, also when they run at once", async () => {
	const world = await guardedWorld();
	const commands = ["true", CREATE, "sh -c 'gh pr create' > created"];
	const source = `const call = (cmd) => tools.exec_command({ cmd }).then(() => "ran", () => "denied");
text((await Promise.all(${JSON.stringify(commands)}.map(call))).join(" "));`;
	const played = await playThroughCodex({
		model: "gpt-6.1-sol",
		worktree: world.root,
		env: world.env,
		steps: [javascript(source, { expect: anything() })],
	});
	expect(played.failure).toBeUndefined();
	expect(played.steps[0]?.output).toContain("ran denied denied");
	expect(existsSync(join(world.root, "created"))).toBe(false);
}, 60_000);

test.each(MODES)(
	"with %s, an MCP tool is judged by its name and by its input",
	async (_, model) => {
		const world = await guardedWorld();
		const server = join(world.root, "server.cjs");
		writeFileSync(server, MCP_SERVER);
		const quoted = JSON.stringify([server, join(world.root, "called")]);
		const command = JSON.stringify(process.execPath);
		const played = await playThroughCodex({
			model,
			worktree: world.root,
			env: world.env,
			configuration: `\n[mcp_servers.hub]\ncommand = ${command}\nargs = ${quoted}\n`,
			steps: [
				mcp("hub.get_issue", { title: "gh pr create" }, { expect: contains("called get_issue") }),
				mcp("hub.create_pull_request", { title: "add" }, { expect: denied(/codex-workers gate/) }),
				mcp(
					"hub.get_issue",
					{ steps: [{ command: ["gh", "pr", "create"] }] },
					{ expect: denied() },
				),
				mcp(
					"hub.get_issue",
					{ command: "git push; gh pr create" },
					{ expect: denied(/stand alone/) },
				),
				mcp(
					"hub.get_issue",
					{ command: "gh pr create", cwd: ".." },
					{ expect: denied(/stand alone/) },
				),
			],
		});
		expect([played.code, played.failure]).toEqual([0, undefined]);
		expect(readFileSync(join(world.root, "called"), "utf8")).toBe("get_issue\n");
	},
	60_000,
);

/** Two tools that only note that they were called, in the file that is named on the command line. */
const MCP_SERVER = `
const { appendFileSync } = require("node:fs");
const tool = (name) => ({ name, inputSchema: { type: "object" }, annotations: { readOnlyHint: true } });
const answers = {
	initialize: ({ protocolVersion }) => ({ protocolVersion, capabilities: { tools: {} }, serverInfo: { name: "hub", version: "1" } }),
	"tools/list": () => ({ tools: [tool("get_issue"), tool("create_pull_request")] }),
	"tools/call": ({ name }) => {
		appendFileSync(process.argv[2], name + "\\n");
		return { content: [{ type: "text", text: "called " + name }] };
	},
};
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
	const { id, method, params } = JSON.parse(line);
	if (id === undefined) return;
	const result = answers[method]?.(params) ?? {};
	process.stdout.write(JSON.stringify({ jsonrpc: "2.0", id, result }) + "\\n");
});
`;
