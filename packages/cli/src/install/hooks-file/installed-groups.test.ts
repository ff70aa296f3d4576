import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { installedGroups } from "./installed-groups.ts";
import { ownHooks } from "./own-hooks.ts";

/** The installed command of an event, with stand-ins for the files it names. */
function world(event: "PreToolUse" | "Stop") {
	const root = mkdtempSync(path.join(tmpdir(), "it's $HOME "));
	onTestFinished(() => rmSync(root, { recursive: true }));
	const folder = path.join(root, "1.0.0");
	mkdirSync(folder);
	writeFileSync(path.join(folder, "stop.cjs"), "process.stdout.write('held')");
	const groups = installedGroups(new Set(["gate", "stop"]), { node: process.execPath, folder });
	const [hook] = groups.get(event)?.hooks ?? [];
	const run = (env: Record<string, string> = {}) => {
		const { status, stdout, stderr } = spawnSync("/bin/sh", ["-c", hook?.command ?? ""], {
			env,
			encoding: "utf8",
		});
		return { status, stdout, stderr };
	};
	return { root, hook, run };
}

test("a worker's own Stop hook is the only one that counts", () => {
	const { run } = world("Stop");
	expect(run()).toEqual({ status: 0, stdout: "held", stderr: "" });
	const worker = { CODEX_WORKERS_WORKER_ID: "worker-1701523200-123" };
	expect(run(worker)).toEqual({ status: 0, stdout: "", stderr: "" });
});

test("a gate whose files are gone is closed", () => {
	const { status, stderr } = world("PreToolUse").run();
	expect(status).toBe(2);
	expect(stderr).toContain("codex-workers gate failure");
});

test("ours are known by where their files are, and nobody else's are", () => {
	for (const event of ["PreToolUse", "Stop"] as const) {
		const { root, hook } = world(event);
		expect(ownHooks(root)(hook)).toBe(true);
		expect(ownHooks(`${root}x`)(hook)).toBe(false);
		expect(ownHooks(path.dirname(root))({ ...hook, command: `echo ${root}/x` })).toBe(false);
	}
	expect([undefined, null, 7, {}, { command: 7 }].map(ownHooks("/x"))).toEqual(
		Array.from({ length: 5 }, () => false),
	);
});

test("on Windows they are commands that PowerShell and cmd.exe both read, and known as ours", () => {
	const folder = "C:\\Users\\Ada L\\.codex\\codex-workers\\1.0.0-0";
	const groups = installedGroups(new Set(["gate", "stop"]), {
		node: "C:\\node.exe",
		folder,
		platform: "win32",
	});
	const handlers = [...groups.values()].flatMap(({ hooks }) => hooks);
	expect(handlers.map(({ command }) => command)).toEqual([
		`node "${folder}\\gate.cjs"`,
		`node "${folder}\\stop.cjs"`,
	]);
	const isOwn = ownHooks("C:\\Users\\Ada L\\.codex\\codex-workers");
	expect(handlers.every(isOwn)).toBe(true);
	expect(isOwn({ command: 'node "C:\\Users\\Ada L\\other\\gate.cjs"' })).toBe(false);
});
