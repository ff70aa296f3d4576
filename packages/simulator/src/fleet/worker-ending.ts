import type { Random } from "../schedule/random.ts";

/** How a simulated Codex comes to its end, and after how much work. */
export interface WorkerEnding {
	readonly type: "complete" | "handover" | "failed" | "blocked" | "vanished";
	/** Commits before that. */
	readonly commits: number;
}

/** What a worker will come to. The later attempts are, the likelier they succeed. */
export function chooseEnding(random: Random, attempt: number): WorkerEnding {
	const commits = random.between(1, 3);
	if (random.chance(0.5 + attempt * 0.1)) return { type: "complete", commits };
	const others = ["handover", "handover", "failed", "failed", "vanished", "blocked"] as const;
	return { type: random.pick(others), commits };
}
