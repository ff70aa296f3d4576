import { parseExecEvent } from "@codex-workers/codex";
import type { EndReason } from "../workers/worker-end.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { isArmed } from "./is-armed.ts";
import { isWork } from "./is-work.ts";
import { pause } from "./pause.ts";
import { newLinesOf } from "./read-new-lines.ts";

export type EventFollower = {
	/** Reads on until `done`; an answer before that is the reason to stop Codex. */
	follow: (done: AbortSignal) => Promise<EndReason | null>;
	/** Reads what is there, once, not while `follow` still does; `gate_not_armed` when Codex works without its hooks. */
	readOn: () => Promise<EndReason | null>;
};

/**
 * Follows the events of Codex: tells the thread's id, and watches that Codex does nothing before
 * its gate has proved that it fires.
 */
export function followEvents(options: {
	root: string;
	workerId: string;
	pollMs: number;
	onThread: (threadId: string) => Promise<void>;
}): EventFollower {
	const files = workerFiles(options.root, options.workerId);
	const newLines = newLinesOf(files.events);
	let isProved = false;

	const readOn = async () => {
		for (const line of await newLines()) {
			const parsed = parseExecEvent(line);
			if (parsed.kind === "event" && parsed.event.type === "thread.started") {
				await options.onThread(parsed.event.thread_id);
			}
			if (isProved || !isWork(parsed)) continue;
			isProved = await isArmed(files.armed);
			if (!isProved) return "gate_not_armed";
		}
		return null;
	};
	const follow = async (done: AbortSignal) => {
		while (await pause(options.pollMs, done)) {
			const reason = await readOn();
			if (reason !== null) return reason;
		}
		return null;
	};
	return { follow, readOn };
}
