import { gateHookFiles } from "@codex-workers/gate-hook";
import { type StartPlace, timeStarts } from "../../starter/time-starts.ts";

/** A command that the gate is asked about, and what it is to answer. */
interface GateCall {
	readonly command: string;
	readonly answer: "passes" | "denied";
	/** How many times it is asked in one sample. */
	readonly times: number;
}

/** A sample that starts the gate on a command, and fails when it answers something else. */
export function gateCall(
	place: StartPlace,
	{ command, answer, times }: GateCall,
): () => Promise<number> {
	const commands = [["/bin/bash", "-c", hookCommand()]] as const;
	const input = JSON.stringify(payloadOf(place.cwd, command));
	return async () => {
		const { milliseconds, said } = await timeStarts({ commands, input, times }, place);
		if (answersOf(said, times) === answer) return milliseconds;
		throw new TypeError(`the gate answers ${command.slice(0, 60)} with: ${said}`);
	};
}

/** A gate that lets a command run says nothing and succeeds; one that does not denies each time. */
function answersOf(said: string, times: number): GateCall["answer"] | "neither" {
	if (said === "") return "passes";
	const denials = said.split('"permissionDecision":"deny"').length - 1;
	return denials === times && !said.includes("exit ") ? "denied" : "neither";
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
