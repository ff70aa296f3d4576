import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { turnHookCommand } from "../turn-hook-command.ts";
import { COMPLETED, type StandIn, standIn } from "./stand-in.fixture.ts";

/** `optional`: not every machine has it; the others must be there, or the tests fail. */
const SHELLS = [
	{ shell: "sh", path: "/bin/sh", first: [], optional: false },
	{ shell: "bash as sh", path: "/bin/bash", first: ["--posix"], optional: false },
	{ shell: "busybox", path: "/bin/busybox", first: ["sh"], optional: true },
].filter(({ path, optional }) => !optional || existsSync(path));

const SILENT = { status: 0, stdout: "", stderr: "" };
const ALLOWS = "console.log('ALLOW')";
const ANSWER =
	'{"hookSpecificOutput":{"hookEventName":"PreToolUse","additionalContext":"Turn check: 1/5"}}';
const denialOf = ({ stdout }: { stdout: string }) => {
	const { hookEventName, permissionDecision, permissionDecisionReason } =
		JSON.parse(stdout).hookSpecificOutput;
	expect({ hookEventName, permissionDecision }).toEqual({
		hookEventName: "PreToolUse",
		permissionDecision: "deny",
	});
	return String(permissionDecisionReason);
};

describe.for(SHELLS)("the launcher under $shell", { timeout: 30_000 }, (shell) => {
	test("counts what is completed, and not what failed", async () => {
		const codex = await standIn(shell);
		codex.after(1);
		expect(codex.launch("pre")).toEqual(SILENT);
		const failed = { ...COMPLETED, status: "failed", error: '"status":"completed"' };
		expect(codex.launch("post", { payload: failed })).toEqual(SILENT);
		codex.launch("pre");
		codex.launch("post", { payload: COMPLETED });
		expect(codex.count()).toBe("bscsfsc");
		expect(readdirSync(codex.folder)).toEqual([`count.${codex.pid}`, "transcripts"]);
		expect(await codex.isInterrupted()).toBe(false);
	});

	test("interrupts before the response that is one too many", async () => {
		const codex = await standIn(shell);
		codex.after(5);
		expect(codex.over()).toBeUndefined();
		expect(codex.launch("pre")).toEqual(SILENT);
		expect(codex.over()).toBe("turn_limit");
		expect(await codex.isInterrupted()).toBe(true);
	});

	test("goes on counting when the thread is resumed, and forgets what was never answered", async () => {
		const codex = await standIn(shell);
		codex.after(3);
		codex.launch("pre");
		expect(await codex.isInterrupted()).toBe(false);
		const pid = await codex.another();
		codex.launch("start", { pid, payload: { source: "resume" } });
		for (const _ of [4, 5]) {
			codex.launch("pre", { pid });
			codex.launch("post", { pid, payload: COMPLETED });
		}
		expect(codex.over()).toBeUndefined();
		codex.launch("pre", { pid });
		expect(codex.over()).toBe("turn_limit");
	});

	test("lets two sessions have the budget of one, whoever asks first", async () => {
		const codex = await standIn(shell);
		codex.after(4);
		const pid = await codex.another();
		codex.launch("start", { pid, payload: { source: "startup" } });
		writeFileSync(join(codex.folder, "count.1"), "");
		codex.launch("pre");
		expect(codex.over()).toBeUndefined();
		codex.launch("pre", { pid });
		expect(codex.over()).toBe("turn_limit");
	});

	test.each<[string, (codex: StandIn, path: string) => void]>([
		["gone", (_, path) => rmSync(path)],
		["gone with its folder", ({ folder }) => rmSync(folder, { recursive: true })],
		["empty", (_, path) => writeFileSync(path, "")],
		["a text", (_, path) => writeFileSync(path, "bsc and more")],
		["a line", (_, path) => writeFileSync(path, "bsc\n")],
		["a folder", (_, path) => replace(path, () => mkdirSync(path))],
		["a device", (_, path) => replace(path, () => symlinkSync("/dev/full", path))],
		[
			"in a folder that is a file",
			({ folder }) => replace(folder, () => writeFileSync(folder, "")),
		],
	])("ends the run when the count is %s", async (_, damage) => {
		for (const event of ["pre", "post", "tool"] as const) {
			const codex = await standIn(shell);
			codex.after(2);
			if (event === "post") codex.launch("pre");
			damage(codex, join(codex.folder, `count.${codex.pid}`));
			const answer = codex.launch(event, { payload: COMPLETED });
			expect(await codex.isInterrupted(), event).toBe(true);
			expect(answer).toMatchObject({ status: 0, stderr: "" });
			if (event === "tool") expect(denialOf(answer)).toMatch(/^codex-workers turns: the count/);
		}
	});

	test.each<[string, Parameters<StandIn["launch"]>]>([
		["a budget", ["pre", { env: { CODEX_WORKERS_TURNS: undefined } }]],
		["a budget that is a number", ["pre", { env: { CODEX_WORKERS_TURNS: "many" } }]],
		["a budget of tool calls", ["tool", { env: { CODEX_WORKERS_TOOL_CALLS: "" } }]],
		["thresholds", ["tool", { env: { CODEX_WORKERS_TURN_STEPS: "*" } }]],
		["a folder", ["post", { env: { CODEX_WORKERS_TURNS_FOLDER: "turns" }, payload: COMPLETED }]],
		["a request before the response", ["post", { payload: COMPLETED }]],
	])("ends the run without %s", async (_, launch) => {
		const codex = await standIn(shell);
		codex.after(1);
		codex.launch(...launch);
		expect(await codex.isInterrupted()).toBe(true);
	});

	test("ends the run without a transcript, the second source", async () => {
		const codex = await standIn(shell);
		codex.after(1);
		codex.launch("pre");
		codex.launch("post", { payload: { ...COMPLETED, transcript_path: null } });
		expect(codex.over()).toBe("turns_unproven");
	});

	test("ends the run when nothing can be written", async () => {
		const codex = await standIn(shell);
		codex.after(1);
		symlinkSync("/dev/full", join(codex.folder, "calls.1"));
		expect(denialOf(codex.launch("tool"))).toContain("cannot be written");
		expect(codex.over()).toBe("turns_unproven");
		expect(await codex.isInterrupted()).toBe(true);
	});

	test("does not begin again after a run was ended, nor in the middle of a session", async () => {
		const codex = await standIn(shell);
		codex.after(1);
		rmSync(join(codex.folder, `count.${codex.pid}`));
		codex.launch("start", { payload: { source: "compact" } });
		codex.launch("pre");
		expect(codex.over()).toBe("turns_unproven");
		codex.after(1);
		expect(await codex.isInterrupted()).toBe(true);
	});

	test("leaves the end to others where it does not know the process", async () => {
		const codex = await standIn(shell);
		codex.launch("start", { pid: "", payload: { source: "startup" } });
		for (let at = 0; at < 6; at++) {
			codex.launch("pre", { pid: "" });
			codex.launch("post", { pid: "", payload: COMPLETED });
		}
		expect(codex.over()).toBe("turn_limit");
		expect(await codex.isInterrupted()).toBe(false);
	});

	test("notes each transcript once, as it stands in JSON", async () => {
		const codex = await standIn(shell);
		codex.after(2);
		codex.launch("pre");
		codex.launch("post", { payload: { ...COMPLETED, transcript_path: 'a \\"b*' } });
		const notes = spawnSync("cat", [join(codex.folder, "transcripts")], { encoding: "utf8" });
		expect(notes.stdout).toBe("/home/t.jsonl\na \\\\\\\n");
	});

	test("asks the program about nothing before the first threshold", async () => {
		const codex = await standIn(shell);
		codex.after(0);
		expect(codex.launch("tool", { program: "console.log('DENY')" })).toEqual(SILENT);
	});

	test.each<[string, string, unknown]>([
		["lets pass in silence", ALLOWS, SILENT],
		[
			"hands on what is to be told",
			`console.log('${ANSWER}')`,
			{ ...SILENT, stdout: `${ANSWER}\n` },
		],
		["lets pass when it fails", "process.exit(1)", SILENT],
		["lets pass when it talks", "console.log('hello\\nALLOW')", SILENT],
	])("at a threshold %s", async (_, program, answer) => {
		const codex = await standIn(shell);
		codex.after(1);
		expect(codex.launch("tool", { program })).toEqual(answer);
	});

	test("tells the program how many turns are used, and the threshold", async () => {
		const codex = await standIn(shell);
		codex.after(3);
		const program = `if (process.argv.slice(2).join() === "3,3") console.log('${ANSWER}')`;
		expect(codex.launch("tool", { program }).stdout).toBe(`${ANSWER}\n`);
	});

	test("does not ask again about a threshold that was told", async () => {
		const codex = await standIn(shell);
		codex.after(1);
		writeFileSync(join(codex.folder, "told.1"), "");
		expect(codex.launch("tool", { program: `console.log('${ANSWER}')` })).toEqual(SILENT);
	});

	test.each([
		["fails", "process.exit(1)"],
		["is killed", 'process.kill(process.pid, "SIGKILL")'],
		["says nothing", ""],
		["talks", "console.log('hello\\nALLOW')"],
		["gives another answer", "console.log('{}')"],
	])("in the last phase denies when the program %s", async (_, program) => {
		const codex = await standIn(shell);
		codex.after(4);
		const answer = codex.launch("tool", { program });
		expect(denialOf(answer)).toMatch(/4 of 5 turns are used.*report handover/);
		expect(answer.stderr).toBe("");
		expect(await codex.isInterrupted()).toBe(false);
	});

	test("denies the tool calls of one response that are too many, and ends one that goes on", async () => {
		const codex = await standIn(shell);
		codex.after(0);
		for (let at = 0; at < 3; at++) expect(codex.launch("tool")).toEqual(SILENT);
		for (let at = 0; at < 3; at++)
			expect(denialOf(codex.launch("tool"))).toMatch(/its 3 tool calls/);
		expect(codex.over()).toBeUndefined();
		expect(denialOf(codex.launch("tool"))).toMatch(/one response has made 7 tool calls/);
		expect(codex.over()).toBe("budget");
		expect(await codex.isInterrupted()).toBe(true);
	});

	test("gives the next response its own tool calls", async () => {
		const codex = await standIn(shell);
		codex.after(0);
		for (let at = 0; at < 4; at++) codex.launch("tool");
		codex.launch("pre");
		codex.launch("post", { payload: COMPLETED });
		expect(codex.launch("tool", { program: ALLOWS })).toEqual(SILENT);
	});
});

test.each([
	["gone", undefined],
	["broken", "exit 1"],
	["killed", "kill -9 $$"],
])("the command interrupts Codex when its launcher is %s", async (_, script) => {
	const codex = await standIn({ path: "/bin/sh", first: [] });
	const launcher = join(codex.folder, "launcher.sh");
	if (script !== undefined) writeFileSync(launcher, script);
	const command = turnHookCommand("tool", { node: "/node", launcher, bundle: "/b" });
	for (const path of ["/bin/sh", "/bin/bash"]) {
		const inCodex = `trap 'exit 70' INT; ${path} -c "$1"; echo "status $?"`;
		const { status, stderr } = spawnSync("/bin/sh", ["-c", inCodex, "codex", command], {
			encoding: "utf8",
		});
		expect(status).toBe(70);
		expect(stderr).toContain("codex-workers turns: the launcher of the hook is gone or was ended");
	}
});

function replace(path: string, make: () => void): void {
	rmSync(path, { recursive: true });
	make();
}
