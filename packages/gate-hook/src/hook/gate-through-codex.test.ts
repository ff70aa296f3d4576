import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { findCodexBinary, sessionHookArgs } from "@codex-workers/codex";
import {
	anything,
	denied,
	run,
	say,
	startModelEmulator,
	story,
	writeCodexHome,
} from "@codex-workers/model-emulator";
import { expect, onTestFinished, test } from "vitest";
import { readDenial } from "../answer/read-denial.ts";
import { gateHookFiles } from "../gate-hook-files.ts";
import { guardedWorld } from "./guarded-world.fixture.ts";

test.each([
	["direct tools", "gpt-5.5"],
	["code mode", "gpt-6.1-sol"],
])(
	"the real codex, with %s, runs no creation that the gate denies, and every other command",
	async (_, model) => {
		const world = await guardedWorld();
		const home = mkdtempSync(join(homedir(), ".gate-hook-"));
		onTestFinished(() => rmSync(home, { recursive: true, force: true }));
		const emulator = await startModelEmulator({
			script: story("opens too early", [
				run('echo "gh pr create"'),
				run("gh pr create --title add --body 'Closes #123'", {
					expect: denied(/codex-workers gate/),
				}),
				run("touch created && gh pr create --fill", { expect: denied() }),
				run("true", { expect: anything() }),
				say("done"),
			]),
		});
		onTestFinished(() => emulator.close());
		await writeCodexHome(home, emulator.baseUrl, { model });
		const armed = join(home, "armed.json");
		const env = {
			...world.env,
			HOME: home,
			CODEX_HOME: home,
			PATH: "/usr/bin:/bin",
			CODEX_WORKERS_ARMED_FILE: armed,
		};
		expect(await codex({ worktree: world.root, env })).toBe(0);

		expect(emulator.failure).toBeUndefined();
		const outcomes = emulator.steps.slice(0, 3).map(({ outcome }) => outcome);
		expect(outcomes.map(({ kind }) => kind)).toEqual(["ran", "denied", "denied"]);
		expect(emulator.steps[0]?.output).toContain("gh pr create");
		const reasons = outcomes.flatMap((outcome) =>
			outcome.kind === "denied" ? [outcome.reason] : [],
		);
		const expected = {
			kind: "policy",
			reason: expect.stringMatching(
				/^issue #123 has no trusted review artifact\. Next step: .*`codex-workers review post`\.?$/,
			),
		};
		expect(reasons.map((reason) => readDenial(reason))).toEqual([expected, expected]);
		expect(existsSync(join(world.root, "created"))).toBe(false);
		expect(world.repository.pulls()).toEqual([]);
		expect(JSON.parse(readFileSync(armed, "utf8"))).toEqual({
			session_id: expect.any(String),
			at: expect.any(String),
		});
	},
	60_000,
);

/** Runs a worker's Codex with the gate as its only hook; gives its exit code. */
async function codex({ worktree, env }: { worktree: string; env: Record<string, string> }) {
	const { launcher, bundle } = gateHookFiles();
	const command = `/bin/sh '${launcher}' '${process.execPath}' '${bundle}'`;
	const groups = [{ matcher: "*", hooks: [{ command, timeout: 30 }] }];
	const hooks = sessionHookArgs({ PreToolUse: groups, SessionStart: groups });
	const binary = await findCodexBinary({ resolveFrom: [process.cwd()] });
	const yolo = "--dangerously-bypass-approvals-and-sandbox";
	const args = ["exec", "--json", yolo, "--cd", worktree, ...hooks, "do it"];
	const child = spawn(binary.path, args, { env, stdio: ["ignore", "ignore", "inherit"] });
	onTestFinished(() => void child.kill("SIGKILL"));
	return await new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", resolve);
	});
}
