import type { CodexRun } from "./codex-run.ts";

/** One sentence on how a worker's process ended. */
export function describeEnd(run: CodexRun): string {
	const how = howOf(run);
	switch (run.reason) {
		case "exited":
			return `Codex ended with ${how}.`;
		case "stopped":
			return run.says ?? `The worker was stopped; Codex ended with ${how}.`;
		case "timed_out":
			return `The worker reached its time limit and was stopped; Codex ended with ${how}.`;
		case "stalled":
			return `The worker made no progress and was stopped: ${run.says ?? "no reason given"}`;
		case "turn_limit":
			return "The worker used up its turns and was interrupted.";
		case "budget":
			return `The worker used up a budget and was stopped: ${run.says ?? "no reason given"}`;
		case "turns_unproven":
			return `The worker's turns could not be proved, and it was stopped: ${run.says ?? "no reason given"}`;
		case "gate_not_armed":
			return "Codex began to work although its gate had not fired, and was stopped.";
		case "claim_lost":
			return "The claim on the issue was lost, and the worker was stopped.";
		case "not_started":
			return `Codex could not be started: ${run.says}`;
		case "supervisor_failed":
			return `The supervisor failed and stopped the worker: ${run.says ?? "no reason given"}`;
	}
}

function howOf({ exitCode, signal }: CodexRun): string {
	if (signal !== null) return `signal ${signal}`;
	return exitCode === null ? "an exit that nobody saw" : `exit code ${exitCode}`;
}
