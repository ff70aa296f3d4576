import { previewPrompt } from "@codex-workers/dispatcher";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { openDispatcher } from "./open-dispatcher.ts";
import { readNotes } from "./read-notes.ts";

/** The prompt that a worker on the issue would get if it were dispatched now. */
export async function printPrompt(
	context: CliContext,
	issue: number,
	{ attempt, contextFile }: { readonly attempt?: number; readonly contextFile?: string },
): Promise<CommandResult> {
	const notes = await readNotes(context, contextFile);
	const request = { issue, ...notes, ...(attempt !== undefined && { attempt }) };
	const prompt = await previewPrompt(await openDispatcher(context), request);
	return { text: prompt, json: { issue, prompt } };
}
