import { CodedError } from "@codex-workers/protocol";

/** The refusal to leave a worker without its gate. */
export function gateNotArmed(why: string, cause?: unknown): CodedError {
	return new CodedError(
		"GATE_NOT_ARMED",
		`The gate is not armed: it would not guard this worker. ${why}`,
		{
			hint: "No worker was left running. Build or install codex-workers anew, and check workers.codexArgs and the user's Codex configuration.",
			cause,
		},
	);
}
