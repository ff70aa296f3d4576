import { type ParsedExecEvent, parseExecEvent } from "@codex-workers/codex";
import { logLinesOf } from "../logs/log-lines-of.ts";
import type { EndReason } from "../workers/worker-end.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { isArmed } from "./is-armed.ts";
import { isWork } from "./is-work.ts";
import { pause } from "./pause.ts";

const POLLS = 100;

export type EventFollower = {
	/** Reads on until `done`; an answer before that is the reason to stop Codex. */
	follow: (done: AbortSignal) => Promise<EndReason | null>;
	/** Reads what is there, once, not while `follow` still does; `gate_not_armed` when Codex works without its hooks. */
	readOn: () => Promise<EndReason | null>;
};

/**
 * Follows the events of Codex: tells the thread's id and that Codex works, and watches that it
 * does nothing before its gate has proved that it fires.
 */
export function followEvents(options: {
	root: string;
	workerId: string;
	pollMs: number;
	onThread: (threadId: string) => Promise<void>;
	onWork: () => void;
	/** Called after the log was read, now and then: it may be made shorter here. */
	keepSmall: () => Promise<void>;
}): EventFollower {
	const files = workerFiles(options.root, options.workerId);
	const newLines = logLinesOf(files.events);
	let isProved = false;

	const take = async (parsed: ParsedExecEvent) => {
		if (parsed.kind === "event" && parsed.event.type === "thread.started") {
			await options.onThread(parsed.event.thread_id);
		}
		if (!isWork(parsed)) return true;
		options.onWork();
		isProved ||= await isArmed(files.armed);
		return isProved;
	};
	const readOn = async () => {
		for (const line of await newLines()) {
			if (!(await take(parseExecEvent(line)))) return "gate_not_armed";
		}
		return null;
	};
	const follow = async (done: AbortSignal) => {
		for (let polls = 1; await pause(options.pollMs, done); polls += 1) {
			const reason = await readOn();
			if (reason !== null) return reason;
			if (polls % POLLS === 0) await options.keepSmall();
		}
		return null;
	};
	return { follow, readOn };
}
