import { CodedError } from "@codex-workers/protocol";
import { Refusal } from "../input/refusal.ts";

/** What the process says to the script that called it. */
export const ExitCode = {
	done: 0,
	failed: 1,
	usage: 2,
	refused: 3,
	gitHubUnavailable: 4,
	conflict: 5,
	interrupted: 130,
} as const;

const BY_CODE: Readonly<Record<string, number>> = {
	USAGE: ExitCode.usage,
	WORKER_TARGET_INVALID: ExitCode.usage,
	INPUT_UNREADABLE: ExitCode.usage,
	INPUT_NOT_TEXT: ExitCode.usage,
	INPUT_TOO_LONG: ExitCode.usage,
	PULL_REQUEST_REFUSED: ExitCode.refused,
	PULL_REQUEST_OPEN: ExitCode.refused,
	ISSUE_EDITED: ExitCode.refused,
	ISSUE_BLOCKED: ExitCode.refused,
	GITHUB_UNAVAILABLE: ExitCode.gitHubUnavailable,
	GITHUB_RATE_LIMITED: ExitCode.gitHubUnavailable,
	CLAIM_HELD: ExitCode.conflict,
	CLAIM_LOST: ExitCode.conflict,
	ATTEMPT_TAKEN: ExitCode.conflict,
	WORKER_RUNNING: ExitCode.conflict,
	PLAN_OUTDATED: ExitCode.conflict,
	INTERRUPTED: ExitCode.interrupted,
};

export function exitCodeOf(error: unknown): number {
	if (error instanceof Refusal) return error.exitCode;
	return error instanceof CodedError ? (BY_CODE[error.code] ?? ExitCode.failed) : ExitCode.failed;
}
