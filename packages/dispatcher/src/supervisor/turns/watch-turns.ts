import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TurnReading, turnReader } from "@codex-workers/turn-hook";
import type { Environment } from "../../environment/environment.ts";
import { pause } from "../pause.ts";
import { findTranscripts } from "./find-transcripts.ts";
import { gapOf, judgeTurns, type TurnBudgets, type TurnVerdict } from "./judge-turns.ts";

export type TurnWatch = {
	/** A number that grows with every response and tool call. */
	counted: () => number;
	/** Reads on until `done`; an answer before that is the reason to stop Codex. */
	follow: (done: AbortSignal) => Promise<TurnVerdict | null>;
	/** Once more, after Codex has ended by itself. */
	settle: () => Promise<TurnVerdict | null>;
};

/** How long the hook may take to count what is in the transcript. */
const SETTLING_MS = 5_000;
/** How long the hook has to name the transcript, before it is looked for. */
const NAMING_MS = 2_000;

/**
 * Watches what a worker has used, whether its hooks run or not: the hook's count and the
 * transcripts must say the same, and neither may go beyond the budgets.
 */
export function watchTurns(options: {
	folder: string;
	budgets: TurnBudgets;
	env: Environment;
	threadId: () => string | null;
	pollMs: number;
	settlingMs?: number;
	namingMs?: number;
}): TurnWatch {
	const { folder, budgets, settlingMs = SETTLING_MS } = options;
	const read = turnReader(folder);
	const added = transcriptFinder(options);
	let before: TurnReading | undefined;
	let agreedAt = performance.now();

	const look = async (isOver: boolean) => {
		const now = await read(await added(before));
		const size = gapOf(now);
		if (size === 0) agreedAt = performance.now();
		const isLate = performance.now() - agreedAt >= settlingMs;
		const isSettled = isLate || (isOver && Math.abs(size) > 1);
		const verdict = judgeTurns(now, { before, budgets, isSettled });
		before = now;
		return verdict;
	};
	const follow = async (done: AbortSignal) => {
		while (await pause(options.pollMs, done)) {
			const verdict = await look(false);
			if (verdict !== null) return verdict;
		}
		return null;
	};
	const counted = () => (before === undefined ? 0 : before.turns + before.toolCalls);
	return { counted, follow, settle: async () => (await look(true)) ?? (await unwritable(folder)) };
}

/** Looks for the transcript that no hook names, once in a while. */
function transcriptFinder(options: {
	env: Environment;
	threadId: () => string | null;
	namingMs?: number;
}): (before: TurnReading | undefined) => Promise<string[]> {
	const { env, threadId, namingMs = NAMING_MS } = options;
	let found: string[] = [];
	let lookedAt = performance.now();
	return async (before) => {
		const isNamed = (before?.transcripts.length ?? 0) > 0 || found.length > 0;
		const thread = threadId();
		if (isNamed || thread === null || performance.now() - lookedAt < namingMs) return found;
		found = await findTranscripts(thread, env);
		lookedAt = performance.now();
		return found;
	};
}

/** A hook that could not write its count could not say so either. */
async function unwritable(folder: string): Promise<TurnVerdict | null> {
	const path = join(folder, "probe");
	try {
		await writeFile(path, "probe");
		await rm(path);
		return null;
	} catch {
		return { reason: "turns_unproven", says: "the count cannot be written" };
	}
}
