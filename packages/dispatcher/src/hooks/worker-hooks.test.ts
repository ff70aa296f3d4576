import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TurnEvent, turnHookCommand } from "@codex-workers/turn-hook";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { gateCommand } from "./gate-command.ts";
import { shellWord } from "./shell-word.ts";
import { workerHooks } from "./worker-hooks.ts";

const files = {
	node: "/opt/node 24/bin/node",
	gate: { launcher: "/it's/gate-launcher.sh", bundle: "/gate.cjs" },
	stop: { bundle: "/stop.cjs" },
	turn: { launcher: "/turn-launcher.sh", bundle: "/turn.cjs" },
};

const SHELLS = ["/bin/sh", "/bin/bash", "/bin/zsh"].filter((shell) => existsSync(shell));

function written(folder: string, name: string, script: string): string {
	writeFileSync(join(folder, name), script);
	return join(folder, name);
}

describe("the hooks of a worker", () => {
	test("are the gate and the turn hook where each must be, and the Stop hook", () => {
		const gate = gateCommand(files);
		const stop = `'/opt/node 24/bin/node' '/stop.cjs'`;
		const gateHook = { command: gate, timeout: 60 };
		const turnHook = (event: TurnEvent) => ({
			command: turnHookCommand(event, { node: files.node, ...files.turn }),
			timeout: 60,
		});
		expect(workerHooks(files)).toEqual({
			PreToolUse: [{ matcher: "*", hooks: [gateHook, turnHook("tool")] }],
			SessionStart: [{ hooks: [gateHook, turnHook("start")] }],
			PreModelRequest: [{ hooks: [turnHook("pre")] }],
			PostModelRequest: [{ hooks: [turnHook("post")] }],
			Stop: [{ hooks: [{ command: stop, timeout: 60 }] }],
		});
	});

	test.each(SHELLS)("deny in %s when the launcher is gone, crashes or is no script", (shell) => {
		const folder = scratchFolder();
		const launchers = {
			gone: join(folder, "gone.sh"),
			crashing: written(folder, "crashing.sh", "exit 1"),
			killed: written(folder, "killed.sh", "kill -9 $$"),
			silent: written(folder, "silent.sh", "echo no >&2; exit 2"),
		};
		for (const launcher of Object.values(launchers)) {
			const command = gateCommand({ ...files, gate: { launcher, bundle: "/gate.cjs" } });
			const { status, stderr } = spawnSync(shell, ["-c", command], { encoding: "utf8" });
			expect(status).toBe(2);
			expect(stderr).toContain("codex-workers gate failure: its launcher is gone or was ended");
		}
	});

	test.each(SHELLS)("say nothing in %s when the launcher does not", (shell) => {
		const launcher = written(scratchFolder(), "silent.sh", "cat >/dev/null");
		const command = gateCommand({ ...files, gate: { launcher, bundle: "/gate.cjs" } });
		const { status, stdout, stderr } = spawnSync(shell, ["-c", command], { encoding: "utf8" });
		expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
	});

	test("are found by a shell wherever they are", () => {
		const folder = join(scratchFolder(), `$(touch x) "it's" \\ \n;&|`);
		mkdirSync(folder);
		const launcher = join(folder, "launcher.sh");
		writeFileSync(launcher, 'printf "%s|%s" "$1" "$2"');
		const hooks = workerHooks({ ...files, gate: { launcher, bundle: "/a b" } });
		const command = hooks.PreToolUse?.[0]?.hooks[0]?.command ?? "";
		expect(execFileSync("/bin/sh", ["-c", command], { encoding: "utf8" })).toBe(
			"/opt/node 24/bin/node|/a b",
		);
	});
});

test("a shell word is one word, whatever is in it", () => {
	const text = fc.string({ unit: "grapheme" }).filter((word) => !word.includes("\0"));
	return fc.assert(
		fc.property(text, (word) => {
			const script = `printf %s ${shellWord(word)}`;
			expect(execFileSync("/bin/sh", ["-c", script], { encoding: "utf8" })).toBe(word);
		}),
		{ numRuns: 30 },
	);
});
