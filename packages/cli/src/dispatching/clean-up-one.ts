import { type CleanupReport, cleanupWorker, parseWorkerTarget } from "@codex-workers/dispatcher";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { openDispatcher } from "./open-dispatcher.ts";

/** Removes what a finished worker leaves, and gives its issue back. */
export async function cleanUpOne(
	context: CliContext,
	target: string,
	flags: { keepWorktree?: boolean; force?: boolean },
): Promise<CommandResult> {
	const wanted = parseWorkerTarget(target);
	const report = await cleanupWorker(await openDispatcher(context), { target: wanted, ...flags });
	return { text: cleanupText(report), json: report };
}

function cleanupText(report: CleanupReport): string {
	if (!report.didSomething) return `Nothing is left of a worker on issue #${report.issue}.`;
	return [
		`${report.workerId ?? `Issue #${report.issue}`} is cleaned up (it was ${report.status.status}).`,
		`  worktree ${report.worktree.replace("_", " ")}, claim ${report.claim.replace("_", " ")}${snapshotText(report)}`,
	].join("\n");
}

/** One that is kept holds work that is in no branch. */
function snapshotText({ snapshots }: CleanupReport): string {
	if (snapshots === null || snapshots.removed + snapshots.kept === 0) return "";
	const { removed, kept } = snapshots;
	return `, snapshots removed ${removed}, kept ${kept}`;
}
