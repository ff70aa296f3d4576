import {
	type DispatchedWorker,
	type DispatcherContext,
	type DispatchRequest,
	dispatchIssue,
	withScope,
} from "@codex-workers/dispatcher";
import { CodedError, type WorkerScope } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { ExitCode, exitCodeOf } from "../output/exit-code.ts";
import { failureJson, failureText } from "../output/failure-text.ts";
import { fitted } from "../output/fitted.ts";
import { asAttempt } from "./as-attempt.ts";
import { openDispatcher } from "./open-dispatcher.ts";
import { readNotes } from "./read-notes.ts";

/** What holds for each of the issues. */
export interface DispatchOptions {
	/** As configured where absent. */
	readonly scope?: WorkerScope;
	/** Which one this is; of one issue only. */
	readonly attempt?: number;
	/** What each prompt quotes; `-` for standard input. */
	readonly contextFile?: string;
	readonly acceptEdits?: boolean;
}

type Outcome = { issue: number; worker: DispatchedWorker } | { issue: number; error: unknown };

/**
 * Dispatches the issues one after the other; one that fails does not stop the next. The exit
 * code is that of the first failure.
 */
export async function dispatchIssues(
	context: CliContext,
	issues: readonly number[],
	{ scope, contextFile, attempt, acceptEdits = false }: DispatchOptions,
): Promise<CommandResult> {
	const notes = await readNotes(context, contextFile);
	const options = { acceptEdits, ...notes, ...asAttempt(attempt) };
	const dispatcher = withScope(await openDispatcher(context), scope);
	const signal = context.interruption();
	const outcomes: Outcome[] = [];
	for (const issue of new Set(issues)) {
		if (signal.aborted) break;
		outcomes.push(await dispatchOne(dispatcher, { ...options, issue, signal }));
	}
	return await resultOf(outcomes, { signal, columns: context.stderr.columns });
}

async function resultOf(
	outcomes: readonly Outcome[],
	{ signal, columns }: { signal: AbortSignal; columns: number | undefined },
): Promise<CommandResult> {
	const failed = outcomes.find((outcome) => "error" in outcome);
	const failure = failed?.error ?? (signal.aborted ? interrupted() : undefined);
	const complaints = outcomes.map((outcome) => complaintOf(outcome, outcomes.length > 1));
	return {
		text: outcomes.map(workerText).join(""),
		complaint: await fitted(
			failed === undefined && failure ? failureText(failure) : complaints.join(""),
			columns,
		),
		json: { ...(failure ? failureJson(failure) : {}), issues: outcomes.map(outcomeJson) },
		exitCode: failure ? exitCodeOf(failure) : ExitCode.done,
	};
}

function interrupted(): CodedError {
	return new CodedError("INTERRUPTED", "Dispatching was interrupted.", {
		hint: "`codex-workers status` shows the workers that run.",
	});
}

async function dispatchOne(
	dispatcher: DispatcherContext,
	request: DispatchRequest,
): Promise<Outcome> {
	const { issue } = request;
	try {
		return { issue, worker: await dispatchIssue(dispatcher, request) };
	} catch (error) {
		return { issue, error };
	}
}

function workerText(outcome: Outcome): string {
	if ("error" in outcome) return "";
	const { issue, worker } = outcome;
	return `#${issue}: ${worker.workerId} runs on ${worker.branch}\n  worktree ${worker.worktree}\n  log ${worker.logs.events}\n`;
}

function complaintOf(outcome: Outcome, isOneOfMany: boolean): string {
	if (!("error" in outcome)) return "";
	return `${isOneOfMany ? `#${outcome.issue}: ` : ""}${failureText(outcome.error)}`;
}

function outcomeJson(outcome: Outcome): object {
	if ("error" in outcome) return { issue: outcome.issue, ...failureJson(outcome.error) };
	return { ok: true, ...outcome.worker };
}
