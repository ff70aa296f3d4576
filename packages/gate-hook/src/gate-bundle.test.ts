import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { gateHookFiles } from "./gate-hook-files.ts";
import { toolPayload } from "./hook/guarded-world.fixture.ts";

test("the two files work alone in a folder, and the bundle is small", () => {
	const files = gateHookFiles();
	for (const path of Object.values(files)) {
		expect(existsSync(path), `${path} is missing: run \`pnpm build\` first`).toBe(true);
	}
	expect(statSync(files.bundle).size).toBeLessThan(400_000);
	const folder = mkdtempSync(join(tmpdir(), "gate-bundle-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const [launcher, bundle] = [join(folder, "launcher.sh"), join(folder, "gate.cjs")];
	copyFileSync(files.launcher, launcher);
	copyFileSync(files.bundle, bundle);
	const run = (input: string) =>
		spawnSync("/bin/sh", [launcher, process.execPath, bundle], {
			cwd: folder,
			input,
			encoding: "utf8",
			env: { CODEX_WORKERS_WORKER_ID: "worker-1701523200-123" },
		});
	const call = (command: string) => JSON.stringify(toolPayload(folder, "Bash", { command }));
	expect(run(call("ls"))).toMatchObject({ status: 0, stdout: "", stderr: "" });
	expect(run(call("gh pr create --fill")).stdout).toContain("GATE_ENVIRONMENT_INVALID");
	expect(run("").stdout).toContain("GATE_PAYLOAD_INVALID");
});
