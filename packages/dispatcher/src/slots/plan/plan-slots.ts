import type { Card } from "@codex-workers/github";
import { decideNextStep } from "@codex-workers/protocol";
import { claimStanding, isOrphan } from "./claim-standing.ts";
import type { DecideNextStep } from "./issue-step.ts";
import { planCard } from "./plan-card.ts";
import { type ClaimedView, planClaimed, planUnclaimed } from "./plan-claimed.ts";
import { createRoom } from "./room.ts";
import { isStart } from "./slot-action.ts";
import type { LocalWorker, SlotFacts } from "./slot-facts.ts";
import type { IssueDecision, SlotPlan } from "./slot-plan.ts";

/**
 * Decides what a fleet does next: first about what is claimed, or runs here, then about the cards
 * in Ready, by priority and then as they stand on the board. Pure; the same facts give the same
 * plan. A plan with `unread` issues is to be made again once they are read.
 */
export function planSlots(
	facts: SlotFacts,
	decide: DecideNextStep = (state) => decideNextStep(state, facts.limits.steps),
): SlotPlan {
	const standings = facts.claims.map((claim) => ({
		issue: claim.issue,
		standing: claimStanding(claim, facts),
	}));
	const room = createRoom(
		facts,
		standings.map(({ standing }) => standing),
	);
	const view: ClaimedView = { facts, room, decide };
	const decisions = new Map<number, IssueDecision>();
	const isOpen = (issue: number) => !decisions.has(issue) && facts.acted?.has(issue) !== true;
	for (const { issue, standing } of standings) {
		if (isOpen(issue)) decisions.set(issue, planClaimed(standing, view));
	}
	for (const worker of facts.workers.toSorted(byIssue)) {
		if (!isOpen(worker.issue)) continue;
		if (worker.process === "running" || isOrphan(worker)) {
			decisions.set(worker.issue, planUnclaimed(worker, facts.host));
		}
	}
	for (const card of byPriority(facts.cards)) {
		if (isOpen(card.issue)) decisions.set(card.issue, planCard(card, view));
	}
	return collect(decisions, { live: room.live, max: facts.limits.max });
}

/** What lists them knows no order. */
function byIssue(one: LocalWorker, other: LocalWorker): number {
	return one.issue - other.issue || (one.workerId < other.workerId ? -1 : 1);
}

/** Cards without a priority come after those that have one. */
function byPriority(cards: readonly Card[]): Card[] {
	const rank = ({ priority }: Card) => priority ?? Number.POSITIVE_INFINITY;
	return cards.toSorted((one, other) => compare(rank(one), rank(other)));
}

const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);

function collect(
	decisions: ReadonlyMap<number, IssueDecision>,
	slots: SlotPlan["slots"],
): SlotPlan {
	const all = [...decisions];
	const actions = all.flatMap(([, one]) => (one.type === "act" ? [one.action] : []));
	return {
		actions: [...actions.filter((one) => !isStart(one)), ...actions.filter(isStart)],
		waits: all.flatMap(([issue, one]) =>
			one.type === "wait" ? [{ issue, reason: one.reason }] : [],
		),
		unread: all.flatMap(([issue, one]) => (one.type === "read" ? [issue] : [])),
		slots,
	};
}
