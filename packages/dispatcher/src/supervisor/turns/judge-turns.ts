import type { TurnReading } from "@codex-workers/turn-hook";
import type { EndReason } from "../../workers/worker-end.ts";

/** Why a worker must not go on, and the sentence's rest for people. */
export type TurnVerdict = {
	reason: Extract<EndReason, "turn_limit" | "budget" | "turns_unproven">;
	says: string;
};

/** What a worker may use; `tokens` without a limit where undefined. */
export type TurnBudgets = { turns: number; tokens?: number | undefined };

/** A response that the hook is still being asked about is no gap; this many cannot be. */
const GAP = 3;

/**
 * Whether a worker's turns say that it must end. `before` is what was read last: what is counted
 * never becomes less. `isSettled`: nothing is under way that could still be counted, because the
 * sources have differed for long enough.
 */
export function judgeTurns(
	now: TurnReading,
	context: { before: TurnReading | undefined; budgets: TurnBudgets; isSettled: boolean },
): TurnVerdict | null {
	const { before, budgets, isSettled } = context;
	if (now.over !== null) return now.over;
	if (now.isDamaged) return unproven("the count cannot be read");
	if (before !== undefined && (now.turns < before.turns || now.toolCalls < before.toolCalls)) {
		return unproven("the count has become less");
	}
	const used = (now.tokens?.input ?? 0) + (now.tokens?.output ?? 0);
	if (budgets.tokens !== undefined && used >= budgets.tokens) {
		return { reason: "budget", says: `${used} of ${budgets.tokens} tokens are used` };
	}
	if (now.turns > budgets.turns) return unproven(`${now.turns} responses were counted`);
	return differs(now, isSettled) ? unproven(difference(now)) : null;
}

/** The responses that the transcripts have and the hook has not counted; negative the other way. */
export function gapOf({ turns, records, compactions }: TurnReading): number {
	if (turns > records) return records - turns;
	return Math.max(0, records - compactions - turns);
}

function differs(now: TurnReading, isSettled: boolean): boolean {
	const gap = gapOf(now);
	return gap >= GAP || (gap !== 0 && isSettled);
}

const unproven = (says: string): TurnVerdict => ({ reason: "turns_unproven", says });

const difference = ({ turns, records, compactions }: TurnReading) =>
	`the hook has counted ${turns} responses, the transcript has ${records - compactions}`;
