import { parseWorkerTarget, type ReplacedWorker, replaceWorker } from "@codex-workers/dispatcher";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { openDispatcher } from "./open-dispatcher.ts";
import { readNotes } from "./read-notes.ts";

/** How the next worker begins. */
export interface ReplaceOptions {
	/** From the old one's Codex thread, where this machine has it. */
	readonly resume?: boolean;
	readonly acceptEdits?: boolean;
	/** What its prompt quotes; `-` for standard input. */
	readonly contextFile?: string;
}

/** Starts the next attempt after a worker that has handed over or failed. */
export async function replaceOne(
	context: CliContext,
	worker: string,
	{ resume = false, acceptEdits = false, contextFile }: ReplaceOptions,
): Promise<CommandResult> {
	const target = parseWorkerTarget(worker);
	const notes = await readNotes(context, contextFile);
	const signal = context.interruption();
	const dispatcher = await openDispatcher(context);
	const request = { resume, acceptEdits, ...notes, target, signal };
	const replaced = await replaceWorker(dispatcher, request);
	return { text: replacedText(replaced, resume), json: replaced };
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
