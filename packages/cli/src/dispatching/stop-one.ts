import { parseWorkerTarget, stopWorker } from "@codex-workers/dispatcher";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { fitted } from "../output/fitted.ts";
import { openDispatcher } from "./open-dispatcher.ts";

/** Ends a worker's processes on this machine. */
export async function stopOne(context: CliContext, target: string): Promise<CommandResult> {
	const wanted = parseWorkerTarget(target);
	const report = await stopWorker(await openDispatcher(context), wanted);
	const { workerId, issue, wasRunning } = report;
	const text = wasRunning
		? `${workerId} is stopped. Its worktree and claim stay: \`codex-workers cleanup ${issue}\` takes them.`
		: `${workerId} had ended before.`;
	return { text: await fitted(text, context.stdout.columns), json: report };
}
