import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { turnHookFiles } from "../turn-hook-files.ts";

const MAIN = fileURLToPath(new URL("../turn-main.ts", import.meta.url));
const PAYLOAD = JSON.stringify({
	...{ session_id: "t", cwd: "/w", hook_event_name: "PreToolUse" },
	...{ tool_name: "Bash", tool_input: { command: "npm test" } },
});

function scratch(): string {
	const folder = mkdtempSync(join(tmpdir(), "turn-process-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}

function run(args: readonly string[], input = PAYLOAD) {
	const folder = scratch();
	const { status, stdout, stderr } = spawnSync(process.execPath, [...args, "50", "50"], {
		cwd: folder,
		input,
		encoding: "utf8",
		env: {
			CODEX_WORKERS_BRANCH: "feature/7-fix-it",
			CODEX_WORKERS_TURNS: "100",
			CODEX_WORKERS_TURN_STEPS: "50 80 85 90 95",
			CODEX_WORKERS_TURNS_FOLDER: folder,
		},
	});
	return { status, stdout, stderr };
}

const TOLD = {
	status: 0,
	stdout: expect.stringMatching(/^\{.*Turn check: 50\/100.*\}\n$/),
	stderr: "",
};

describe("the program as a process", () => {
	const source = ["--conditions=@codex-workers/source", MAIN];

	test("answers on one line", () => {
		expect(run(source)).toEqual(TOLD);
	});

	test("gives no answer when it fails, and says why", () => {
		expect(run(source, "{}")).toEqual({
			status: 1,
			stdout: "",
			stderr: expect.stringMatching(/^codex-workers turns: Codex sent a hook payload/),
		});
	});

	test("works as a bundle alone in a folder, and is small", () => {
		const { bundle } = turnHookFiles();
		expect(existsSync(bundle), `${bundle} is missing: run \`pnpm build\` first`).toBe(true);
		expect(statSync(bundle).size).toBeLessThan(450_000);
		const alone = join(scratch(), "turn.cjs");
		copyFileSync(bundle, alone);
		expect(run([alone])).toEqual(TOLD);
	});
});
