import {
	type DispatcherContext,
	readOwnStatus,
	type WorkerTarget,
} from "@codex-workers/dispatcher";
import { GitHubError } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../../cli-context.ts";
import type { CommandResult } from "../../command-result.ts";
import { exitCodeOf } from "../../output/exit-code.ts";
import { failureJson } from "../../output/failure-text.ts";
import { fitted } from "../../output/fitted.ts";
import { fittedFailure } from "../../output/fitted-failure.ts";
import { statusAnswer } from "./status-answer.ts";
import { statusLines } from "./status-lines.ts";

/**
 * What this machine knows of its workers where GitHub or `origin` could not be read: the failure
 * still is the command's. Throws `error` where it is another one, or nothing is known here.
 */
export async function showOwnStatus(
	{ stdout, stderr }: CliContext,
	dispatcher: DispatcherContext,
	{ target, error }: { readonly target: WorkerTarget | undefined; readonly error: unknown },
): Promise<CommandResult> {
	if (!isUnread(error)) throw error;
	const view = await readOwnStatus(dispatcher, { target, error });
	if (view === null) throw error;
	const { gitHub } = view;
	const known = { ...view, gitHub: { ...gitHub, silentSince: null } };
	const lines = await statusLines(known, stdout.columns);
	return {
		text: [...lines, "", await fitted(ALONE, stdout.columns)].join("\n"),
		complaint: await fittedFailure(error, stderr.columns),
		json: { ...statusAnswer(view), ...failureJson(error) },
		exitCode: exitCodeOf(error),
	};
}

const ALONE = "GitHub could not be read: only what this machine knows is shown.";

function isUnread(error: unknown): error is CodedError {
	return (
		error instanceof GitHubError || (error instanceof CodedError && error.code === "GIT_FAILED")
	);
}
