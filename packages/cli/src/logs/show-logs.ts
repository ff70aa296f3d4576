import { findWorkerLog, parseWorkerTarget, readWorkerLog, redact } from "@codex-workers/dispatcher";
import { parseJson } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { ExitCode } from "../output/exit-code.ts";
import { eventText } from "./event-text.ts";

/** How a log is shown; `pollMs` is how often a followed one is looked at. */
export interface LogOptions {
	readonly follow: boolean;
	readonly json: boolean;
	/** Of what is there at first only the last so many events; all where absent. */
	readonly tail?: number | undefined;
	readonly pollMs?: number;
}

/** Prints what a worker's Codex did: for people, or its own JSON lines as they are. */
export async function showLogs(
	context: CliContext,
	target: string,
	{ follow, json, tail, pollMs = 200 }: LogOptions,
): Promise<CommandResult> {
	const log = await findWorkerLog(context, parseWorkerTarget(target));
	const signal = follow ? context.interruption() : undefined;
	const following = signal && { pollMs, signal };
	let most = tail;
	for await (const lines of readWorkerLog(log, following)) {
		const events = lines.map(json ? jsonLine : eventText).filter((shown) => shown.length > 0);
		for (const line of lastOf(events, most).flat()) {
			context.stdout.write(`${redact(line, context.env)}\n`);
		}
		most = undefined;
	}
	const exitCode = signal?.aborted === true ? ExitCode.interrupted : ExitCode.done;
	return { text: "", json: undefined, exitCode };
}

function lastOf<Event>(events: readonly Event[], most: number | undefined): readonly Event[] {
	return most === undefined ? events : events.slice(-most);
}

/** Codex's standard output may hold lines that are no JSON: they are left out. */
function jsonLine(line: string): readonly string[] {
	return parseJson(line) === undefined ? [] : [line];
}
