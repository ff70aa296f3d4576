import { spawn } from "node:child_process";
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { findCodexBinary, sessionHookArgs } from "@codex-workers/codex";
import {
	type Step,
	say,
	startModelEmulator,
	story,
	writeCodexHome,
} from "@codex-workers/model-emulator";
import { onTestFinished } from "vitest";
import { gateHookFiles } from "../gate-hook-files.ts";

const HOOK_SECONDS = 60;

/** The gate's hook command as workers get it; any of its files may be replaced. */
export function gateHookCommand(change: Partial<ReturnType<typeof gateHookFiles>> = {}): string {
	const { launcher, bundle } = { ...gateHookFiles(), ...change };
	const closed = `echo "codex-workers gate failure: its launcher is gone or was ended. Next step: run it again" >&2; exit 2`;
	const launch = `'/bin/sh' '${launcher}' '${process.execPath}' '${bundle}'`;
	return `${launch} || '/bin/sh' '-c' '${closed}'`;
}

interface CodexRun {
	readonly steps: readonly Step[];
	readonly worktree: string;
	readonly env: Readonly<Record<string, string>>;
	readonly model?: string;
	readonly command?: string;
	/** Lines for Codex's configuration. */
	readonly configuration?: string;
	/** Called before each step, with its number from 0. */
	readonly onStep?: (step: number) => void;
}

/**
 * Plays steps through the real codex with the gate as its only hook; gives what came of them, and
 * the argument lists with which `gh` was run: a program that only notes them stands in its place.
 */
export async function playThroughCodex(run: CodexRun) {
	const { steps, model = "gpt-5.5", command = gateHookCommand(), configuration = "" } = run;
	const home = mkdtempSync(join(homedir(), ".gate-hook-"));
	onTestFinished(() => rmSync(home, { recursive: true, force: true }));
	const emulator = await startModelEmulator({
		script: story("gate", [...steps, say("done")]),
		onStep: (event) => (event.type === "started" ? run.onStep?.(event.index) : undefined),
	});
	onTestFinished(() => emulator.close());
	await writeCodexHome(home, emulator.baseUrl, { model, extra: configuration });
	const ranGh = recordGh(home);
	const env = { ...run.env, HOME: home, CODEX_HOME: home, PATH: "/usr/bin:/bin" };
	const code = await runCodex({ command, worktree: run.worktree, env });
	return { code, failure: emulator.failure, steps: emulator.steps, home, ranGh: ranGh() };
}

/** Codex runs commands in a login shell, which sets its own PATH and then reads the profile. */
function recordGh(home: string): () => readonly string[] {
	const [programs, record] = [join(home, "programs"), join(home, "ran-gh")];
	mkdirSync(programs);
	const program = join(programs, "gh");
	writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$*" >> '${record}'\n`);
	chmodSync(program, 0o755);
	writeFileSync(join(home, ".profile"), `PATH='${programs}':$PATH\nexport PATH\n`);
	return () => (existsSync(record) ? readFileSync(record, "utf8").trimEnd().split("\n") : []);
}

interface CodexCall {
	readonly command: string;
	readonly worktree: string;
	readonly env: Record<string, string>;
}

async function runCodex({ command, worktree, env }: CodexCall) {
	const groups = [{ matcher: "*", hooks: [{ command, timeout: HOOK_SECONDS }] }];
	const hooks = sessionHookArgs({ PreToolUse: groups, SessionStart: groups });
	const binary = await findCodexBinary({ resolveFrom: [process.cwd()] });
	const yolo = "--dangerously-bypass-approvals-and-sandbox";
	const args = ["exec", "--json", yolo, "--cd", worktree, ...hooks, "do it"];
	const child = spawn(binary.path, args, { env, stdio: ["ignore", "ignore", "ignore"] });
	onTestFinished(() => void child.kill("SIGKILL"));
	return await new Promise<number | null>((resolve, reject) => {
		child.on("error", reject);
		child.on("close", resolve);
	});
}
