import type { TurnPhase } from "@codex-workers/protocol";
import type { TurnUsage } from "@codex-workers/turn-hook";

/** What a worker has used of its budgets, as far as this machine has counted. */
export type WorkerUsage = TurnUsage & {
	/** Turns. */
	budget: number;
	phase: TurnPhase["phase"];
	/** When Codex last wrote into its log, or got a response; ISO 8601, `null` where it never did. */
	lastActivityAt: string | null;
};
