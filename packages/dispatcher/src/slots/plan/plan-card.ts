import type { Card } from "@codex-workers/github";
import {
	type FoldedIssue,
	isNotStarted,
	lastAttempt,
	scopeOfAttempt,
} from "@codex-workers/protocol";
import { boardRepair } from "./board-repair.ts";
import { heldBack } from "./held-back.ts";
import { issueStep } from "./issue-step.ts";
import type { ClaimedView } from "./plan-claimed.ts";
import type { SlotFacts } from "./slot-facts.ts";
import type { IssueDecision } from "./slot-plan.ts";
import type { WaitReason } from "./wait-reason.ts";

/** What is done about a card that nobody has claimed. Takes a slot where a worker is to start. */
export function planCard(card: Card, view: ClaimedView): IssueDecision {
	const { facts, room } = view;
	const reason = unfit(card, facts) ?? room.lacks(card.issue);
	if (reason !== null) return { type: "wait", reason };
	const known = facts.issues.get(card.issue);
	if (known === undefined) {
		const read = readInVain(facts);
		if (read >= facts.limits.reads && facts.worked.has(card.issue)) {
			return { type: "wait", reason: { type: "not_looked_at", read } };
		}
		// It may well start: what comes after it is not read for nothing.
		room.take(card.issue);
		return { type: "read" };
	}
	if (known.type === "unreadable") return { type: "wait", reason: known };
	const isReady = card.status === facts.ready;
	if (!isReady && !wasWorkedOn(known.folded)) {
		return { type: "wait", reason: others(card) };
	}
	const dropped = isReady ? null : droppedWorker(known.folded);
	const readySince = isReady ? card.statusSince : null;
	const step = issueStep(known, facts, {
		decide: view.decide,
		readySince,
		editedAt: card.editedAt,
	});
	if (step.type === "wait") {
		const repair = boardRepair(card, step, facts);
		return repair === null
			? { type: "wait", reason: step.reason }
			: { type: "act", action: repair };
	}
	if (dropped !== null) return { type: "wait", reason: { type: "given_up", workerId: dropped } };
	const { issue } = card;
	if (step.step === "block")
		return { type: "act", action: { type: "block", issue, why: step.why } };
	room.take(issue);
	return step.step === "dispatch"
		? { type: "act", action: { type: "dispatch", issue, after: null, why: step.why } }
		: { type: "act", action: { type: step.step, issue, why: step.why } };
}

/**
 * How many issues with a worker's branch were read. What nobody has worked on almost always starts,
 * and takes a slot then: only of the others could a board be so full that reading them never ends.
 */
function readInVain({ issues, worked }: SlotFacts): number {
	return [...issues.keys()].filter((issue) => worked.has(issue)).length;
}

/** Why the card itself is none to begin with; `null`: it is one. */
function unfit(card: Card, facts: SlotFacts): WaitReason | null {
	if (card.status !== facts.ready && !wasGivenUp(card, facts)) return others(card);
	const held = heldBack(card, facts.limits);
	if (held !== null) return held;
	return card.status === facts.ready ? edited(card) : null;
}

/** Somebody who died, or cleaned up, between two workers has left it in progress and unclaimed. */
function wasGivenUp({ issue, status }: Card, { inProgress, worked }: SlotFacts): boolean {
	return status === inProgress && worked.has(issue);
}

/**
 * The last worker, where somebody has cleaned up after it: a worker that follows another one takes
 * its claim over, and clears nothing. One that was never started was taken back by its dispatcher,
 * even where another one has told an end in its place meanwhile.
 */
function droppedWorker(folded: FoldedIssue): string | null {
	const last = lastAttempt(folded);
	if (last === undefined || last.cleared === null) return null;
	if (last.started === null && last.end === null) return null;
	return isNotStarted(last.cleared) ? null : last.workerId;
}

/** Also by a start that was taken back: what it left behind may be why the card is where it is. */
function wasWorkedOn({ attempts }: FoldedIssue): boolean {
	return attempts.some((attempt) => scopeOfAttempt(attempt) === "standard");
}

const others = ({ status }: Card): WaitReason => ({ type: "in_progress", status });

/** Who moved it to Ready has read it as it was then. */
function edited({ editedAt, statusSince: readySince }: Card): WaitReason | null {
	if (editedAt === null || readySince === null) return null;
	if (Date.parse(editedAt) < Date.parse(readySince)) return null;
	return { type: "edited", editedAt, readySince };
}
