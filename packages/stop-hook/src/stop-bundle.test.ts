import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { stopHookFiles } from "./stop-hook-files.ts";

test("the bundle works alone in a folder, and is small", () => {
	const { bundle } = stopHookFiles();
	expect(existsSync(bundle), `${bundle} is missing: run \`pnpm build\` first`).toBe(true);
	expect(statSync(bundle).size).toBeLessThan(250_000);
	const folder = mkdtempSync(join(tmpdir(), "stop-bundle-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const alone = join(folder, "stop.cjs");
	copyFileSync(bundle, alone);
	const run = (env: Record<string, string>) =>
		spawnSync(process.execPath, [alone], { cwd: folder, input: "{}", encoding: "utf8", env });
	expect(run({})).toMatchObject({ status: 0, stdout: "", stderr: "" });
	const worker = run({ CODEX_WORKERS_WORKER_ID: "worker-1701523200-123" });
	expect(worker).toMatchObject({ status: 1, stdout: "" });
	expect(worker.stderr).toContain("STOP_PAYLOAD_INVALID");
});
