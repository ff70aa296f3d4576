import { stat } from "node:fs/promises";
import { join } from "node:path";
import { findGitDir } from "../../worktree/find-git-dir.ts";
import { pause } from "../pause.ts";
import { judgeStall, type Progress } from "./judge-stall.ts";

export type StallWatch = {
	/** To be told of something that the model has said or done. */
	acted: () => void;
	/** Looks on until `done`; an answer before that is how long nothing was seen, in milliseconds. */
	follow: (done: AbortSignal) => Promise<number | null>;
};

/** A timer of Node measures 24.8 days; looking is cheap. */
const MOST_MS = 60_000;

/**
 * Watches whether a worker gets on: by what it says and does, by `counted` (a number that grows
 * with every response and tool call), and by the commits in its worktree. That Codex runs, or that
 * it tries to reach its model again, is no progress.
 */
export function watchStall(options: {
	stallMs: number;
	now: () => number;
	counted: () => number;
	/** The main checkout. */
	root: string;
	worktree: string;
}): StallWatch {
	const { stallMs, now, counted } = options;
	let progress: Progress = { beganAt: now(), actedAt: null, countedAt: null, committedAt: null };
	let count = counted();

	const look = async () => {
		if (counted() !== count) progress = { ...progress, countedAt: now() };
		count = counted();
		const verdict = judgeStall(progress, { now: now(), stallMs });
		if (verdict.type === "working") return verdict;
		// Some folders are read for it: so only when nothing else speaks for the worker.
		progress = { ...progress, committedAt: await movedAt(options) };
		return judgeStall(progress, { now: now(), stallMs });
	};
	const follow = async (done: AbortSignal) => {
		for (let nextMs = Math.min(stallMs, MOST_MS); await pause(nextMs, done); ) {
			const verdict = await look();
			if (verdict.type === "stalled") return verdict.silentMs;
			nextMs = Math.min(verdict.nextMs, MOST_MS);
		}
		return null;
	};
	const acted = () => {
		progress = { ...progress, actedAt: now() };
	};
	return { acted, follow };
}

/** When the worktree's HEAD last moved, by its log; `null` where there is none. */
async function movedAt(place: { root: string; worktree: string }): Promise<number | null> {
	try {
		const { gitDir } = await findGitDir(place.root, place.worktree);
		return (await stat(join(gitDir, "logs", "HEAD"))).mtimeMs;
	} catch {
		return null;
	}
}
