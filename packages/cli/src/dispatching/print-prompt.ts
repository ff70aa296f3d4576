import { previewPrompt } from "@codex-workers/dispatcher";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { openDispatcher } from "./open-dispatcher.ts";

/** The prompt that a worker on the issue would get if it were dispatched now. */
export async function printPrompt(context: CliContext, issue: number): Promise<CommandResult> {
	const prompt = await previewPrompt(await openDispatcher(context), { issue });
	return { text: prompt, json: { issue, prompt } };
}
