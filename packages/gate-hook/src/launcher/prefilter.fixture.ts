import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type PreToolUsePayload, parseHookPayload, toolUse } from "@codex-workers/codex";
import { expect } from "vitest";
import { linesOfUse } from "../hook/lines-of-use.ts";
import { nestedCodex } from "../hook/nested-codex.ts";
import { toolUseIntent } from "../hook/tool-use-intent.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const LOAD = `LC_ALL=C; here='${here(".")}'; . '${here("prefilter-payload.sh")}'`;
const JUDGE_EACH_LINE = `if is_ordinary "$line"; then echo fast; else echo slow; fi`;

/** The shells of this machine that may run the launcher, as argument vectors. */
export const SHELLS: readonly (readonly string[])[] = [
	["/bin/sh"],
	["/bin/bash"],
	["/bin/bash", "--posix"],
	["/bin/busybox", "sh"],
	["/bin/zsh", "--emulate", "sh"],
].filter(([shell = ""]) => existsSync(shell));

/** What the prefilter says of each payload, all of them by one shell. */
export function judge(shell: readonly string[], payloads: readonly string[]): string[] {
	return withEachLine(shell, JUDGE_EACH_LINE, payloads);
}

/** Runs a script with each text, a line, as `$line` and the prefilter loaded; gives what it prints. */
export function withEachLine(
	[program = "", ...first]: readonly string[],
	script: string,
	texts: readonly string[],
): string[] {
	const loop = `${LOAD}\nwhile IFS= read -r line; do ${script}; done`;
	const { stdout, stderr } = spawnSync(program, [...first, "-c", loop], {
		input: texts.map((text) => `${text}\n`).join(""),
		encoding: "utf8",
		// Nothing of this machine: no BASH_ENV, and no startup file, which bash reads on a socket at level 1.
		env: { PATH: "/usr/bin:/bin", SHLVL: "2" },
	});
	expect(stderr).toBe("");
	return stdout.trim().split("\n");
}

/** Those of some commands of which the prefilter says so. */
export function judgedAs(
	verdict: "fast" | "slow",
	shell: readonly string[],
	commands: readonly string[],
): string[] {
	const answers = judge(
		shell,
		commands.map((command) => bash(command)),
	);
	expect(answers).toHaveLength(commands.length);
	return commands.filter((_, at) => answers[at] === verdict);
}

/** Payloads that the prefilter lets through and the gate would not. */
export function deniedAndFast(shell: readonly string[], payloads: readonly string[]): string[] {
	const answers = judge(shell, payloads);
	expect(answers).toHaveLength(payloads.length);
	return payloads.filter((payload, at) => answers[at] === "fast" && isDenied(payload));
}

/** Opens a pull request as a script and as a makefile. */
const EVERY_FILE = "gh pr create --fill\nall:;gh pr create --fill";

/** What the whole gate would say of a worker's call; every file on disk would open a pull request. */
export function isDenied(text: string): boolean {
	const parsed = parseHookPayload(text);
	if (parsed.kind === "unreadable") return true;
	const { payload } = parsed;
	if (payload.hook_event_name !== "PreToolUse") return true;
	return intentOf(payload) !== "passes" || linesOfUse(toolUse(payload)).some(startsCodex);
}

function startsCodex(line: string): boolean {
	return nestedCodex(line) !== undefined;
}

function intentOf(payload: PreToolUsePayload) {
	return toolUseIntent(toolUse(payload), () => EVERY_FILE).type;
}

/** The payload of a shell command. */
export function bash(command: string, change: Record<string, unknown> = {}): string {
	return payloadOf("Bash", command, change);
}

/** The payload of a patch. */
export function patch(text: string): string {
	return payloadOf("apply_patch", text, {});
}

/** In the order of Codex 0.169. */
function payloadOf(tool_name: string, command: string, change: Record<string, unknown>): string {
	return JSON.stringify({
		session_id: "01a1fc5c-9fc4-7d32-ae57-f12cd3ba138f",
		turn_id: "01a1fc5c-9fd3-72e1-92e1-43325c1bf191",
		transcript_path: null,
		cwd: "/work/widget",
		hook_event_name: "PreToolUse",
		model: "gpt-5.5",
		permission_mode: "bypassPermissions",
		...change,
		tool_name,
		tool_input: { command },
		tool_use_id: "call_1_1",
	});
}

/** The commands of a labelled corpus. */
export function corpusCommands(name: "gate" | "attacks"): readonly string[] {
	return readFileSync(here(`../../../shell-analysis/corpus/${name}.jsonl`), "utf8")
		.trim()
		.split("\n")
		.map((line): { command: string } => JSON.parse(line))
		.map(({ command }) => command);
}
