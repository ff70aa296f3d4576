import {
	parseWorkerTarget,
	type ReplacedWorker,
	type ReplaceRequest,
	replaceWorker,
} from "@codex-workers/dispatcher";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { openDispatcher } from "./open-dispatcher.ts";

/** Starts the next attempt after a worker that has handed over or failed. */
export async function replaceOne(
	context: CliContext,
	worker: string,
	options: Required<Pick<ReplaceRequest, "resume" | "acceptEdits">>,
): Promise<CommandResult> {
	const target = parseWorkerTarget(worker);
	const signal = context.interruption();
	const dispatcher = await openDispatcher(context);
	const replaced = await replaceWorker(dispatcher, { ...options, target, signal });
	return {
		text: replacedText(replaced, options.resume),
		json: replaced,
	};
}

function replacedText(worker: ReplacedWorker, isResumeWanted: boolean): string {
	const { issue, workerId, replaced, attempt, branch, worktree, logs, resumed } = worker;
	const lines = [
		`#${issue}: ${workerId} runs in place of ${replaced}, attempt ${attempt}, on ${branch}`,
		`  worktree ${worktree}`,
		`  log ${logs.events}`,
	];
	if (resumed !== null) lines.push(`  goes on from the thread ${resumed}`);
	else if (isResumeWanted) {
		lines.push(`  the thread of ${replaced} is not on this machine: it begins with the comments`);
	}
	return `${lines.join("\n")}\n`;
}
