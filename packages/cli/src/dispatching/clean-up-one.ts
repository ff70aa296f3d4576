import { cleanupWorker, parseWorkerTarget } from "@codex-workers/dispatcher";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { fitted } from "../output/fitted.ts";
import { cleanupText } from "./cleanup-text.ts";
import { openDispatcher } from "./open-dispatcher.ts";

/** Removes what a finished worker leaves, and gives its issue back. */
export async function cleanUpOne(
	context: CliContext,
	target: string,
	flags: { keepWorktree?: boolean; force?: boolean },
): Promise<CommandResult> {
	const wanted = parseWorkerTarget(target);
	const report = await cleanupWorker(await openDispatcher(context), { target: wanted, ...flags });
	return { text: await fitted(cleanupText(report), context.stdout.columns), json: report };
}
