import {
	type DispatcherContext,
	parseWorkerTarget,
	readFleetStatus,
	type WorkerTarget,
} from "@codex-workers/dispatcher";
import { readRepository } from "@codex-workers/github";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { ExitCode, exitCodeOf } from "../output/exit-code.ts";
import { openDispatcher } from "./open-dispatcher.ts";
import { showOwnStatus } from "./show-status/show-own-status.ts";
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
		await refuseUnreadable(dispatcher);
		const every = gitHubMs === undefined ? {} : { gitHubMs };
		return await watchStatus(context, dispatcher, { target, json, ...every });
	}
	try {
		return await showOnce(context, dispatcher, target);
	} catch (error) {
		return await showOwnStatus(context, dispatcher, { target, error });
	}
}

/** That there is nobody is said only where GitHub would have said if there were. */
async function showOnce(
	{ stdout }: CliContext,
	dispatcher: DispatcherContext,
	target: WorkerTarget | undefined,
): Promise<CommandResult> {
	const view = await readFleetStatus(dispatcher, { target });
	if (view.workers.length === 0) await readRepository(dispatcher.client, dispatcher);
	const lines = await statusLines(view, stdout.columns);
	return { text: lines.join("\n"), json: statusAnswer(view) };
}

/** What passes by itself ends no watch. */
async function refuseUnreadable({ client, repository }: DispatcherContext): Promise<void> {
	try {
		await readRepository(client, { repository });
	} catch (error) {
		if (exitCodeOf(error) !== ExitCode.gitHubUnavailable) throw error;
	}
}
