import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { commandOf } from "./processes-in.ts";

const POLL_MS = 5;
/** How often the records are read although nothing seems to have changed: a clock is coarse. */
const EVERY = 10;
const RECORD = /^worker-\d+-\d+(?:-\w+)?\.json$/;

/** The processes of a worker that runs. */
export interface RunningWorker {
	readonly supervisor: number;
	readonly codex: number;
}

/** Waits until so many workers of a checkout have a running Codex; rejects when `signal` aborts. */
export async function awaitWorkers(
	checkout: string,
	count: number,
	signal: AbortSignal,
): Promise<readonly RunningWorker[]> {
	const folder = path.join(checkout, ".codex-workers/workers");
	let seen: number | undefined;
	for (let polls = 0; ; polls++) {
		// Reading them all takes the machine away from those who are waited for.
		const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
		if (changed !== undefined && (changed !== seen || polls % EVERY === 0)) {
			const running = runningWorkers(folder);
			if (running.length >= count) return running;
		}
		seen = changed;
		await delay(POLL_MS, undefined, { signal });
	}
}

function runningWorkers(folder: string): RunningWorker[] {
	const names = readdirSync(folder).filter((name) => RECORD.test(name));
	// Records are replaced as a whole: what is there can be read.
	const texts = names.map((name) => readFileSync(path.join(folder, name), "utf8"));
	return texts.flatMap(processesOf).filter(({ codex }) => isCodex(codex));
}

/** What a worker's record says, once it names a Codex. */
function processesOf(text: string): RunningWorker[] {
	const record: unknown = JSON.parse(text);
	const supervisor = pidIn(record, "supervisor");
	const codex = pidIn(record, "codex");
	return supervisor === undefined || codex === undefined ? [] : [{ supervisor, codex }];
}

function pidIn(record: unknown, who: "supervisor" | "codex"): number | undefined {
	const identity = new Map(Object.entries(record ?? {})).get(who);
	const pid = new Map(Object.entries(identity ?? {})).get("pid");
	return typeof pid === "number" ? pid : undefined;
}

function isCodex(pid: number): boolean {
	const [program = "", command] = commandOf(pid).split("\0");
	return path.basename(program) === "codex" && command === "exec";
}
