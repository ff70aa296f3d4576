import type { Card } from "@codex-workers/github";
import { boardRepair } from "./board-repair.ts";
import { type ClaimStanding, isOrphan } from "./claim-standing.ts";
import { heldBack } from "./held-back.ts";
import { type DecideNextStep, type IssueStep, issueStep } from "./issue-step.ts";
import type { Room } from "./room.ts";
import type { SlotAction } from "./slot-action.ts";
import type { LocalWorker, SlotFacts } from "./slot-facts.ts";
import type { IssueDecision } from "./slot-plan.ts";

/** What a decision about a claimed issue rests on beside the claim. */
export type ClaimedView = { facts: SlotFacts; room: Room; decide: DecideNextStep };

/** What is done about an issue that is claimed. Takes a slot where a worker is to start. */
export function planClaimed(standing: ClaimStanding, view: ClaimedView): IssueDecision {
	switch (standing.type) {
		case "foreign":
			return { type: "wait", reason: { type: "foreign_claim", ref: standing.ref } };
		case "live": {
			const { workerId, host, leaseUntil } = standing.claim;
			return { type: "wait", reason: { type: "working", workerId, host, leaseUntil } };
		}
		case "orphan":
			return { type: "act", action: adoption(standing.worker) };
		case "over":
			return planOver(standing, view);
	}
}

/** What is done about a worker here that no claim speaks of. */
export function planUnclaimed(worker: LocalWorker, host: string): IssueDecision {
	if (isOrphan(worker)) return { type: "act", action: adoption(worker) };
	const { workerId } = worker;
	return { type: "wait", reason: { type: "working", workerId, host, leaseUntil: null } };
}

function adoption({ issue, workerId, process }: LocalWorker): SlotAction {
	const why =
		process === "running"
			? `${workerId} runs here without a supervisor.`
			: `${workerId} is gone, and nobody has recorded how it ended.`;
	return { type: "adopt", issue, workerId, why };
}

function planOver(
	{ claim }: Extract<ClaimStanding, { type: "over" }>,
	{ facts, room, decide }: ClaimedView,
): IssueDecision {
	const { issue, workerId } = claim;
	const known = facts.issues.get(issue);
	if (known === undefined) return { type: "read" };
	if (known.type === "unreadable") return { type: "wait", reason: known };
	const card = facts.cards.find((one) => one.issue === issue);
	if (isMovedAway(card, facts)) {
		const why = "Somebody has moved its card away.";
		return { type: "act", action: { type: "release", issue, workerId, why, isMovedAway: true } };
	}
	const readySince = card?.status === facts.ready ? card.statusSince : null;
	const editedAt = card?.editedAt ?? null;
	const step = issueStep(known, facts, { decide, readySince, editedAt });
	if (step.type === "wait") {
		if (!step.isOver) return { type: "wait", reason: step.reason };
		const repair = boardRepair(card, step, facts);
		if (repair !== null) return { type: "act", action: repair };
		const why = `${workerId} has ended, and nothing more is to come of it.`;
		return { type: "act", action: { type: "release", issue, workerId, why } };
	}
	const held = card === undefined ? null : heldBack(card, facts.limits);
	if (held !== null) return { type: "wait", reason: held };
	return start(step, claim, room);
}

/** A person who takes a card out of the columns that workers are started from wants no further one. */
function isMovedAway(card: Card | undefined, facts: SlotFacts): boolean {
	if (card === undefined) return facts.isCut !== true;
	return card.status !== facts.ready && card.status !== facts.inProgress;
}

function start(
	{ step, why }: Extract<IssueStep, { type: "go" }>,
	{ issue, workerId, state }: Extract<ClaimStanding, { type: "over" }>["claim"],
	room: Room,
): IssueDecision {
	if (step === "block") return { type: "act", action: { type: "block", issue, why } };
	const lack = room.lacks(issue);
	if (lack !== null) return { type: "wait", reason: lack };
	room.take(issue);
	if (step !== "dispatch") return { type: "act", action: { type: step, issue, why } };
	return state === "over"
		? { type: "act", action: { type: "steal", issue, workerId, why } }
		: { type: "act", action: { type: "dispatch", issue, after: workerId, why } };
}
