import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { gateHookFiles } from "./gate-hook-files.ts";
import { toolPayload } from "./hook/guarded-world.fixture.ts";

const files = gateHookFiles();
/** What is read for a tool use that opens no pull request. */
const MOST_BYTES = 360_000;

test("the built files work alone in a folder, and what every start reads is small", () => {
	for (const path of Object.values(files)) {
		expect(existsSync(path), `${path} is missing: run \`pnpm build\` first`).toBe(true);
	}
	expect(statSync(files.bundle).size).toBeLessThan(MOST_BYTES);
	const { call, run } = gateIn(/\.(?:sh|cjs)$/);
	expect(run(call("ls"))).toMatchObject({ status: 0, stdout: "", stderr: "" });
	expect(run(call("gh --version"))).toMatchObject({ status: 0, stdout: "", stderr: "" });
	expect(run(call("gh pr create --fill")).stdout).toContain("GATE_ENVIRONMENT_INVALID");
	expect(run("").stdout).toContain("GATE_PAYLOAD_INVALID");
});

test("without its other files the gate is slower, and closed", () => {
	const { call, run } = gateIn(/^gate(?:-launcher\.sh|\.cjs)$/);
	expect(run(call("ls"))).toMatchObject({ status: 0, stdout: "", stderr: "" });
	expect(run(call("gh pr create --fill")).stdout).toContain("GATE_DEFECT");
});

/** A folder with those of the built files whose names match. */
function gateIn(pattern: RegExp) {
	const folder = mkdtempSync(join(tmpdir(), "gate-bundle-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const built = dirname(files.launcher);
	for (const name of readdirSync(built).filter((name) => pattern.test(name))) {
		copyFileSync(join(built, name), join(folder, name));
	}
	const [launcher, bundle] = [files.launcher, files.bundle].map((path) =>
		join(folder, basename(path)),
	);
	return {
		call: (command: string) => JSON.stringify(toolPayload(folder, "Bash", { command })),
		run: (input: string) =>
			spawnSync("/bin/sh", [launcher ?? "", process.execPath, bundle ?? ""], {
				cwd: folder,
				input,
				encoding: "utf8",
				env: { CODEX_WORKERS_WORKER_ID: "worker-1701523200-123" },
			}),
	};
}
