import { parseWorkerTarget, readFleetStatus } from "@codex-workers/dispatcher";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { openDispatcher } from "./open-dispatcher.ts";
import { statusAnswer } from "./show-status/status-answer.ts";
import { statusLines } from "./show-status/status-lines.ts";
import { watchStatus } from "./show-status/watch-status.ts";

/** How the workers are shown. */
export interface StatusOptions {
	readonly watch: boolean;
	readonly json: boolean;
	/** How often a watch asks GitHub. */
	readonly gitHubMs?: number | undefined;
}

/** How one worker stands, or all workers of the repository; once, or as they go on. */
export async function showStatus(
	context: CliContext,
	worker: string | undefined,
	{ watch, json, gitHubMs }: StatusOptions,
): Promise<CommandResult> {
	const target = worker === undefined ? undefined : parseWorkerTarget(worker);
	const dispatcher = await openDispatcher(context);
	if (watch) {
		const every = gitHubMs === undefined ? {} : { gitHubMs };
		return await watchStatus(context, dispatcher, { target, json, ...every });
	}
	const view = await readFleetStatus(dispatcher, { target });
	return {
		text: statusLines(view, context.stdout.columns).join("\n"),
		json: statusAnswer(view),
	};
}
