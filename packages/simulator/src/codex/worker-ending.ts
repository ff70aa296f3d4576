import type { Random } from "../schedule/random.ts";

/** How a simulated Codex comes to its end, and after how much work. */
export interface WorkerEnding {
	/** `vanished`: it breaks down. `silent`: it ends in order and tells nothing. */
	readonly type: "complete" | "handover" | "failed" | "blocked" | "vanished" | "silent";
	/** Commits before that. */
	readonly commits: number;
}

const OTHERS = [
	"handover",
	"handover",
	"failed",
	"failed",
	"vanished",
	"blocked",
	"silent",
] as const;

/** What a worker will come to. The later attempts are, the likelier they succeed. */
export function chooseEnding(
	random: Random,
	{ attempt, isStubborn }: { readonly attempt: number; readonly isStubborn: boolean },
): WorkerEnding {
	const succeeds = random.chance(0.5 + attempt * 0.1) && !isStubborn;
	// Where it finds nothing to do it commits nothing.
	const commits = isStubborn && random.chance(0.5) ? 0 : random.between(1, 3);
	return { type: succeeds ? "complete" : random.pick(OTHERS), commits };
}
