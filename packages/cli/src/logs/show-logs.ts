import { findWorkerLog, parseWorkerTarget, readWorkerLog, redact } from "@codex-workers/dispatcher";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { ExitCode } from "../output/exit-code.ts";
import { eventText } from "./event-text.ts";

/** How a log is shown; `pollMs` is how often a followed one is looked at. */
export interface LogOptions {
	readonly follow: boolean;
	readonly json: boolean;
	readonly pollMs?: number;
}

/** Prints what a worker's Codex did: for people, or its own JSON lines as they are. */
export async function showLogs(
	context: CliContext,
	target: string,
	{ follow, json, pollMs = 200 }: LogOptions,
): Promise<CommandResult> {
	const log = await findWorkerLog(context, parseWorkerTarget(target));
	const signal = follow ? context.interruption() : undefined;
	const following = signal && { pollMs, signal };
	for await (const lines of readWorkerLog(log, following)) {
		for (const line of lines) {
			const shown = json ? jsonLine(line) : eventText(line);
			for (const each of shown) context.stdout.write(`${redact(each, context.env)}\n`);
		}
	}
	const exitCode = signal?.aborted === true ? ExitCode.interrupted : ExitCode.done;
	return { text: "", json: undefined, exitCode };
}

/** Codex's standard output may hold lines that are no JSON: they are left out. */
function jsonLine(line: string): readonly string[] {
	try {
		JSON.parse(line);
		return [line];
	} catch {
		return [];
	}
}
