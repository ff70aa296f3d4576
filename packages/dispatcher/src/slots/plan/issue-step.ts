import {
	attemptsSpent,
	type FoldedIssue,
	type NextStep,
	scopeOfAttempt,
} from "@codex-workers/protocol";
import { backoffUntil, failureStreak } from "./failure-streak.ts";
import type { IssueFacts, SlotFacts } from "./slot-facts.ts";
import type { WaitReason } from "./wait-reason.ts";

/** What the next step for an issue is, when its comments and pull requests are taken together. */
export type IssueStep =
	| { type: "go"; step: Exclude<NextStep["type"], "none">; why: string }
	/**
	 * `isOver`: nothing more is to come of the worker that was on it last. `blockedAt`: when that one
	 * left it to people.
	 */
	| { type: "wait"; reason: WaitReason; isOver: boolean; blockedAt: string | null };

export type DecideNextStep = (state: FoldedIssue) => NextStep;

/**
 * Decides what an issue needs that nobody works on now. `readySince` is when its card came to
 * Ready, `null` where it is not there: who moves an issue back to Ready wants another attempt.
 */
export function issueStep(
	known: Extract<IssueFacts, { type: "known" }>,
	facts: Pick<SlotFacts, "now" | "limits">,
	asked: { decide: DecideNextStep; readySince: string | null; editedAt: string | null },
): IssueStep {
	const step = stepOf(known, facts, asked);
	if (step.type === "wait" || step.step === "block") return step;
	const reason = editedSince(known.folded, asked);
	return reason === null ? step : waiting(reason);
}

function stepOf(
	known: Extract<IssueFacts, { type: "known" }>,
	facts: Pick<SlotFacts, "now" | "limits">,
	asked: { decide: DecideNextStep; readySince: string | null },
): IssueStep {
	if (known.state === "CLOSED") return over({ type: "closed" });
	if (known.pullRequest !== null) return over({ type: "pull_request_open", ...known.pullRequest });
	const { folded } = known;
	const told = asked.decide(folded);
	if (told.type === "none") return whenNothing(folded, { ...facts, ...asked, says: told.why });
	const step = { type: "go", step: told.type, why: told.why } as const;
	const isPaused = step.step === "dispatch" || hasNotBegun(folded);
	return step.step !== "block" && isPaused ? afterBackoff(folded, step, facts) : step;
}

/** Whether the last attempt ended before its first turn: the model did not answer. */
function hasNotBegun({ attempts }: FoldedIssue): boolean {
	return attempts.at(-1)?.end?.marker.data.turns === 0;
}

const over = (reason: WaitReason, blockedAt: string | null = null): IssueStep => ({
	...{ type: "wait", reason, isOver: true, blockedAt },
});

function whenNothing(
	folded: FoldedIssue,
	asked: Pick<SlotFacts, "now" | "limits"> & { readySince: string | null; says: string },
): IssueStep {
	const { current } = folded;
	const { limits, readySince, says } = asked;
	if (current !== null && current.end === null) {
		const why = `${current.workerId} is gone without a word.`;
		const spent = attemptsSpent(folded, limits.steps);
		if (spent !== null) return { type: "go", step: "block", why: `${why} ${spent}` };
		return afterBackoff(folded, { type: "go", step: "dispatch", why }, asked);
	}
	const work = folded.attempts.findLast((attempt) => scopeOfAttempt(attempt) === "standard");
	const end = work?.end ?? null;
	if (end === null) return over({ type: "nothing_to_do", says });
	const { url, createdAt } = end.comment;
	if (readySince !== null && Date.parse(readySince) > Date.parse(createdAt)) {
		return { type: "go", step: "dispatch", why: "Somebody has moved it back to Ready." };
	}
	return end.marker.kind === "blocked"
		? over({ type: "awaits_person", url }, createdAt)
		: over({ type: "nothing_to_do", says });
}

function afterBackoff(
	{ attempts }: FoldedIssue,
	step: Extract<IssueStep, { type: "go" }>,
	{ now, limits }: Pick<SlotFacts, "now" | "limits">,
): IssueStep {
	const streak = failureStreak(attempts);
	const until = backoffUntil(streak, limits);
	if (now >= until) return step;
	const { failures } = streak;
	return waiting({ type: "backoff", failures, until: new Date(until).toISOString() });
}

const waiting = (reason: WaitReason): IssueStep => ({
	...{ type: "wait", reason, isOver: false, blockedAt: null },
});

/** A text that was changed after its last worker began, and after anybody moved it to Ready, was read by nobody. */
function editedSince(
	{ attempts }: FoldedIssue,
	{ editedAt, readySince }: { editedAt: string | null; readySince: string | null },
): WaitReason | null {
	const assigned = attempts.flatMap(({ assigned }) => assigned?.comment.createdAt ?? []);
	const read = [...assigned, ...(readySince === null ? [] : [readySince])].toSorted().at(-1);
	if (editedAt === null || read === undefined) return null;
	return Date.parse(editedAt) < Date.parse(read)
		? null
		: { type: "edited", editedAt, readySince: read };
}
