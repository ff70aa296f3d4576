import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { findCodexBinary, sessionHookArgs } from "@codex-workers/codex";
import { run, say, startModelEmulator, story, writeCodexHome } from "@codex-workers/model-emulator";
import { type TurnEvent, turnHookCommand } from "@codex-workers/turn-hook";
import { turnVariables } from "./turn-variables.ts";

const RESPONSES = 20;

/** Milliseconds per response of the real Codex with a model that answers at once. */
export async function codexRuns(folder: string) {
	const home = path.join(folder, "home");
	const worktree = path.join(folder, "work");
	await mkdir(worktree, { recursive: true });
	const commands = Array.from({ length: RESPONSES - 1 }, () => run("true"));
	const script = story("works", [...commands, say("done")]);
	const model = await startModelEmulator({ script: () => script });
	await writeCodexHome(home, model.baseUrl);
	const { path: binary } = await findCodexBinary({ resolveFrom: [import.meta.dirname] });
	let runs = 0;
	const perResponse = (hooks: readonly string[]) => async () => {
		const turns = path.join(folder, `turns-${runs++}`);
		await mkdir(turns);
		const args = ["exec", "--json", "--skip-git-repo-check", "--cd", worktree, ...PLAIN, ...hooks];
		const env = { ...turnVariables(turns), HOME: folder, CODEX_HOME: home };
		const start = performance.now();
		const child = spawn(binary, [...args, "Do it."], { env, stdio: "ignore" });
		const [code] = await once(child, "close");
		if (code !== 0) throw new Error(`Codex ended with ${code}.`);
		return (performance.now() - start) / RESPONSES;
	};
	return {
		without: perResponse([]),
		withEmpty: perResponse(hooksAround(() => ":")),
		with: perResponse(hooksAround(turnHookCommand)),
		close: () => model.close(),
	};
}

const PLAIN = [
	"--dangerously-bypass-approvals-and-sandbox",
	...["-c", "allow_login_shell=false", "-c", "agents.enabled=false"],
];

function hooksAround(commandOf: (event: TurnEvent) => string): readonly string[] {
	const hook = (event: TurnEvent) => [{ hooks: [{ command: commandOf(event), timeout: 30 }] }];
	return sessionHookArgs({
		SessionStart: hook("start"),
		PreModelRequest: hook("pre"),
		PostModelRequest: hook("post"),
	});
}
