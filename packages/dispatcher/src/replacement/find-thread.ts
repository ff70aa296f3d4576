import { parseExecEvent } from "@codex-workers/codex";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { readLinesSoFar } from "../supervisor/read-lines-so-far.ts";
import { findTranscripts } from "../supervisor/turns/find-transcripts.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { workerFiles } from "../workers/worker-files.ts";

/**
 * The Codex thread of a worker that ran in this checkout, by its record or its log; `null` where there is none,
 * or Codex does not have it on this machine any more.
 */
export async function findThread(
	{ root, env }: Pick<DispatcherContext, "root" | "env">,
	workerId: string,
): Promise<string | null> {
	const recorded = (await readWorkerRecord(root, workerId))?.thread_id ?? null;
	const thread = recorded ?? (await threadInLog(root, workerId));
	if (thread === null) return null;
	return (await findTranscripts(thread, env)).length === 0 ? null : thread;
}

async function threadInLog(root: string, workerId: string): Promise<string | null> {
	const threads = (await readLinesSoFar(workerFiles(root, workerId).events)).flatMap((line) => {
		const parsed = parseExecEvent(line);
		const isStart = parsed.kind === "event" && parsed.event.type === "thread.started";
		return isStart ? [parsed.event.thread_id] : [];
	});
	return threads.at(-1) ?? null;
}
