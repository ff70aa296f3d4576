import { gateHookFiles } from "@codex-workers/gate-hook";
import { analyzeCommand } from "@codex-workers/shell-analysis";
import type { BenchCase, BenchSuite } from "../../measure/bench-case.ts";
import { perCall } from "../../measure/per-call.ts";
import { type GuardedCheckout, guardedCheckout } from "./guarded-checkout.ts";
import { type HookCall, runHook } from "./hook-call.ts";
import { USUAL_COMMAND, WORST_COMMANDS } from "./worst-commands.ts";

const BARE_NODE = "bare node (node -e 0)";
const CREATION = "gh pr create --title 'feat: add (#123)' --body 'Closes #123'";

/** What the gate costs: started as Codex starts it, and its analysis alone. */
export async function gateSuite(): Promise<BenchSuite> {
	const checkout = await guardedCheckout();
	const start = (name: string, argv: HookCall["argv"]): BenchCase => ({
		name,
		sample: async () =>
			(await runHook({ argv, cwd: checkout.folder, env: checkout.env })).milliseconds,
	});
	const gate = gateCases(checkout);
	return {
		name: "gate",
		rounds: 25,
		cases: [
			start("bash -c :", ["/bin/bash", "-c", ":"]),
			start(BARE_NODE, [process.execPath, "-e", "0"]),
			{
				...gate("ls -la", "passes"),
				name: "gate on ls -la, as Codex starts it",
				target: "<= 3 ms",
			},
			{
				...gate("gh pr view 1", "passes"),
				name: "gate on a command that is not ordinary",
				base: BARE_NODE,
			},
			{
				...gate(CREATION, "passes"),
				name: "gate on a creation that is let through, GitHub at 0 ms",
				base: BARE_NODE,
				target: "<= 4 x bare node",
			},
			{
				name: `analysis of ${USUAL_COMMAND.length} characters, warm`,
				sample: perCall(200, () => analyzeCommand(USUAL_COMMAND)),
				target: "<= 0.3 ms",
			},
			...Object.entries(WORST_COMMANDS).map(([name, command]) => ({
				...gate(command, "denied"),
				name: `gate on ${name}, which is denied`,
				target: "< 1,000 ms",
			})),
		],
		close: checkout.close,
	};
}

/** Cases that start the gate on a command, and fail when it answers something else. */
function gateCases({ folder, env }: GuardedCheckout) {
	const argv = ["/bin/bash", "-c", hookCommand()] as const;
	return (command: string, expected: "passes" | "denied"): Omit<BenchCase, "name"> => ({
		sample: async () => {
			const input = JSON.stringify(payloadOf(folder, command));
			const { milliseconds, code, stdout } = await runHook({ argv, input, cwd: folder, env });
			const answer = code === 0 && stdout === "" ? "passes" : "denied";
			if (answer === expected) return milliseconds;
			throw new TypeError(`the gate answers ${command.slice(0, 60)} with ${code}: ${stdout}`);
		},
	});
}

/** The hook as workers have it registered; Codex gives it to the login shell of the account. */
function hookCommand(): string {
	const { launcher, bundle } = gateHookFiles();
	const words = ["/bin/sh", launcher, process.execPath, bundle].map((word) => `'${word}'`);
	return `${words.join(" ")} || '/bin/sh' '-c' 'echo "the gate is gone" >&2; exit 2'`;
}

/** A payload of the length that Codex 0.169 sends. */
function payloadOf(cwd: string, command: string) {
	const session_id = "01a1fc5c-9fc4-7d32-ae57-f12cd3ba138f";
	return {
		session_id,
		turn_id: "01a1fc5c-9fd3-72e1-92e1-43325c1bf191",
		transcript_path: `${cwd}/.codex/sessions/2026/11/20/rollout-2026-11-20T10-00-00-${session_id}.jsonl`,
		cwd,
		hook_event_name: "PreToolUse",
		model: "gpt-5.5",
		permission_mode: "bypassPermissions",
		tool_name: "Bash",
		tool_input: { command },
		tool_use_id: "call_1_1",
	};
}
