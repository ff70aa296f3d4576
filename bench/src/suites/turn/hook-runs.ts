import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type TurnEvent, turnHookCommand } from "@codex-workers/turn-hook";
import { turnVariables } from "./turn-variables.ts";

const CALLS = 20;
const TURNS = 30;
/** As long as what Codex sends. */
const PAYLOAD = JSON.stringify({
	session_id: "01a1fd14-707b-73a2-863a-75b06213e89f",
	turn_id: "01a1fd14-7095-78a2-b031-5a24dad73c2b",
	cwd: "/home/worker/src/widget-worker-7",
	transcript_path: `/home/worker/.codex/sessions/2026/11/21/rollout-${"0".repeat(56)}.jsonl`,
	model: "gpt-5.5",
	hook_event_name: "PostModelRequest",
	status: "completed",
	error: null,
	token_usage: { input_tokens: 40_960, cached_input_tokens: 30_720, output_tokens: 512 },
});

/** Milliseconds of the hook's calls in the middle of a session, as Codex starts them. */
export async function hookRuns(folder: string) {
	await mkdir(folder, { recursive: true });
	const env = turnVariables(folder);
	// Codex starts hooks with itself as the parent; here that is this process.
	const count = path.join(folder, `count.${process.pid}`);
	const run = (command: string) => runHook(command, env);
	const hook = (event: TurnEvent) => run(turnHookCommand(event));
	const inSession = async (call: () => Promise<void>) => {
		let total = 0;
		for (let made = 0; made < CALLS; made++) {
			await writeFile(count, `b${"sc".repeat(TURNS)}`);
			await writeFile(path.join(folder, `calls.${TURNS}`), "...");
			const start = performance.now();
			await call();
			total += performance.now() - start;
		}
		return total / CALLS;
	};
	return {
		nothing: () => inSession(() => run(":")),
		tool: () => inSession(() => hook("tool")),
		response: () =>
			inSession(async () => {
				await hook("pre");
				await hook("post");
			}),
	};
}

async function runHook(command: string, env: Record<string, string>): Promise<void> {
	const child = spawn("/bin/bash", ["-c", command], { env, detached: true });
	child.stdin.on("error", () => {}).end(PAYLOAD);
	const [code] = await once(child, "close");
	if (code !== 0) throw new Error(`The hook ended with ${code}.`);
}
