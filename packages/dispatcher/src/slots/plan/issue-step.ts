import {
	type Attempt,
	attemptsSpent,
	type FoldedIssue,
	isNotStarted,
	type NextStep,
	scopeOfAttempt,
	wasTakenBack,
} from "@codex-workers/protocol";
import { CARD_OF_END } from "../../board/card-of-end.ts";
import { lastReadAt } from "../../target/last-read-at.ts";
import { backoffUntil, failureStreak } from "./failure-streak.ts";
import type { IssueFacts, SlotFacts } from "./slot-facts.ts";
import type { WaitReason } from "./wait-reason.ts";

/** What the next step for an issue is, when its comments and pull requests are taken together. */
export type IssueStep =
	| { type: "go"; step: Exclude<NextStep["type"], "none">; why: string }
	/**
	 * `isOver`: nothing more is to come of the worker that was on it last. `left`: where that one's end
	 * puts the card.
	 */
	| { type: "wait"; reason: WaitReason; isOver: boolean; left: LeftTo | null };

/** A worker's end that the board is to show; `at`: when it was told, ISO 8601. */
type LeftTo = { to: "Blocked" | "In Review"; at: string; workerId: string };

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
	const { folded } = known;
	if (known.pullRequest !== null) {
		const { createdAt, ...pullRequest } = known.pullRequest;
		const left = leftBy(folded, "complete") ?? proposedBy(lastWork(folded), createdAt);
		return over({ type: "pull_request_open", ...pullRequest }, left);
	}
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

const over = (reason: WaitReason, left: LeftTo | null = null): IssueStep => ({
	...{ type: "wait", reason, isOver: true, left },
});

const lastWork = ({ attempts }: FoldedIssue) =>
	attempts.findLast((attempt) => scopeOfAttempt(attempt) === "standard" && !wasTakenBack(attempt));

function leftBy(folded: FoldedIssue, kind: "complete" | "blocked"): LeftTo | null {
	const work = lastWork(folded);
	if (work?.end?.marker.kind !== kind) return null;
	const at = lastOf([work.end.comment.createdAt, ...takenBack(folded)]);
	return { to: CARD_OF_END[kind], at, workerId: work.workerId };
}

/** When starts were taken back: one of them may have moved the card after others had told the end. */
function takenBack({ attempts }: FoldedIssue): string[] {
	return attempts.flatMap(({ cleared }) =>
		cleared !== null && isNotStarted(cleared) ? [cleared.comment.createdAt] : [],
	);
}

const lastOf = (moments: readonly string[]) => moments.toSorted().at(-1) ?? "";

/** A worker that was cut off after it had opened its pull request has told no end. */
function proposedBy(work: Attempt | undefined, at: string): LeftTo | null {
	return work === undefined ? null : { to: CARD_OF_END.complete, at, workerId: work.workerId };
}

function whenNothing(
	folded: FoldedIssue,
	asked: Pick<SlotFacts, "now" | "limits"> & {
		decide: DecideNextStep;
		readySince: string | null;
		says: string;
	},
): IssueStep {
	const { current } = folded;
	const { limits, readySince, says } = asked;
	if (current !== null && scopeOfAttempt(current) !== "standard") {
		return withoutReader({ ...folded, current: null }, asked);
	}
	if (current !== null && current.end === null) {
		const why = `${current.workerId} is gone without a word.`;
		const spent = attemptsSpent(folded, limits.steps);
		if (spent !== null) return { type: "go", step: "block", why: `${why} ${spent}` };
		return afterBackoff(folded, { type: "go", step: "dispatch", why }, asked);
	}
	const work = lastWork(folded);
	const end = work?.end ?? null;
	if (end === null) return over({ type: "nothing_to_do", says });
	const { url, createdAt } = end.comment;
	if (readySince !== null && Date.parse(readySince) > Date.parse(createdAt)) {
		return { type: "go", step: "dispatch", why: "Somebody has moved it back to Ready." };
	}
	return end.marker.kind === "blocked"
		? over({ type: "awaits_person", url }, leftBy(folded, "blocked"))
		: over({ type: "nothing_to_do", says });
}

/** A worker that only read and is gone leaves what was to be done before it, and nothing to go on from. */
function withoutReader(
	folded: FoldedIssue,
	asked: Pick<SlotFacts, "now" | "limits"> & { decide: DecideNextStep; readySince: string | null },
): IssueStep {
	const { type: step, why } = asked.decide(folded);
	if (step === "none") return whenNothing(folded, { ...asked, says: why });
	if (lastWork(folded) === undefined && asked.readySince === null) {
		return over({ type: "nothing_to_do", says: "Nobody has worked on it, only read." });
	}
	return { type: "go", step, why };
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
	...{ type: "wait", reason, isOver: false, left: null },
});

/** A text that was changed after its last worker began, and after anybody moved it to Ready, was read by nobody. */
function editedSince(
	folded: FoldedIssue,
	{ editedAt, readySince }: { editedAt: string | null; readySince: string | null },
): WaitReason | null {
	const read = [lastReadAt(folded) ?? [], readySince ?? []].flat().toSorted().at(-1);
	if (editedAt === null || read === undefined) return null;
	return Date.parse(editedAt) < Date.parse(read)
		? null
		: { type: "edited", editedAt, readySince: read };
}
