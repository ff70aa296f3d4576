import {
	type DispatchedWorker,
	type DispatcherContext,
	type DispatchRequest,
	dispatchIssue,
} from "@codex-workers/dispatcher";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { ExitCode, exitCodeOf } from "../output/exit-code.ts";
import { failureJson, failureText } from "../output/failure-text.ts";
import { openDispatcher } from "./open-dispatcher.ts";

type Outcome = { issue: number; worker: DispatchedWorker } | { issue: number; error: unknown };

/**
 * Dispatches the issues one after the other; one that fails does not stop the next. The exit
 * code is that of the first failure.
 */
export async function dispatchIssues(
	context: CliContext,
	issues: readonly number[],
	options: Pick<DispatchRequest, "acceptEdits">,
): Promise<CommandResult> {
	const dispatcher = await openDispatcher(context);
	const signal = context.interruption();
	const outcomes: Outcome[] = [];
	for (const issue of new Set(issues)) {
		if (signal.aborted) break;
		outcomes.push(await dispatchOne(dispatcher, { ...options, issue, signal }));
	}
	const failed = outcomes.find((outcome) => "error" in outcome);
	return {
		text: outcomes.map(outcomeText).join(""),
		json: { ok: failed === undefined, issues: outcomes.map(outcomeJson) },
		exitCode: failed === undefined ? unfailed(signal) : exitCodeOf(failed.error),
	};
}

const unfailed = (signal: AbortSignal) => (signal.aborted ? ExitCode.interrupted : ExitCode.done);

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

function outcomeText(outcome: Outcome): string {
	if ("error" in outcome) return `#${outcome.issue}: ${failureText(outcome.error)}`;
	const { worker } = outcome;
	return `#${outcome.issue}: ${worker.workerId} runs on ${worker.branch}\n  worktree ${worker.worktree}\n  log ${worker.logs.events}\n`;
}

function outcomeJson(outcome: Outcome): unknown {
	if ("error" in outcome) return { issue: outcome.issue, ...failureJson(outcome.error) };
	const { workerId, ...rest } = outcome.worker;
	return { ok: true, worker_id: workerId, ...rest };
}
