import type { Card } from "@codex-workers/github";
import { type ClaimStanding, isLive } from "./claim-standing.ts";
import type { SlotFacts } from "./slot-facts.ts";
import type { WaitReason } from "./wait-reason.ts";

/** The slots while a plan is made; every start that is planned takes one. */
export interface Room {
	readonly live: number;
	/** Why no worker can start on an issue now; `null`: one can. */
	readonly lacks: (issue: number) => WaitReason | null;
	readonly take: (issue: number) => void;
}

/** Counts what lives, by fleet, machine, label and status. */
export function createRoom(facts: SlotFacts, standings: readonly ClaimStanding[]): Room {
	const cards = new Map(facts.cards.map((card) => [card.issue, card]));
	const live = standings.flatMap((standing) =>
		standing.type !== "foreign" && isLive(standing) ? [standing.claim] : [],
	);
	const taken = [...(facts.acted ?? [])].flatMap(([issue, isWorkedOn]) =>
		isWorkedOn && !live.some((claim) => claim.issue === issue) ? [issue] : [],
	);
	const working = () => [...live.map(({ issue }) => issue), ...taken];
	const onHost = () => live.filter(({ host }) => host === facts.host).length + taken.length;

	const whole = (): WaitReason | null => {
		const { max, perHost } = facts.limits;
		if (working().length >= max) return { type: "no_slot", live: working().length, max };
		if (perHost === null || onHost() < perHost) return null;
		return { type: "host_full", live: onHost(), max: perHost };
	};
	return {
		live: live.length,
		take: (issue) => taken.push(issue),
		lacks: (issue) =>
			lowBudget(facts) ??
			whole() ??
			fullLabel(
				facts,
				labelsOf(cards.get(issue)),
				working().map((at) => cards.get(at)),
			) ??
			fullStatus(facts, { taken, issue }),
	};
}

function lowBudget({ budget, limits }: SlotFacts): WaitReason | null {
	if (budget === null || budget.remaining >= budget.limit * limits.reservedPoints) return null;
	const { remaining, limit, resetAt } = budget;
	return { type: "budget_low", remaining, limit, resetAt };
}

function fullLabel(
	{ limits }: SlotFacts,
	labels: readonly string[],
	working: readonly (Card | undefined)[],
): WaitReason | null {
	for (const [label, max] of Object.entries(limits.perLabel)) {
		if (!hasLabel(labels, label)) continue;
		const live = working.filter((card) => hasLabel(labelsOf(card), label)).length;
		if (live >= max) return { type: "label_full", label, live, max };
	}
	return null;
}

/** A card that is planned to start leaves Ready for In Progress; one that is there takes no further place. */
function fullStatus(
	{ cards, limits, ready, inProgress }: SlotFacts,
	{ taken, issue: own }: { taken: readonly number[]; issue: number },
): WaitReason | null {
	const leaving = cards.filter(({ issue, status }) => status === ready && taken.includes(issue));
	for (const [status, max] of Object.entries(limits.perStatus)) {
		const there = cards.filter((card) => card.issue !== own && isSame(card.status, status)).length;
		const coming = isSame(status, inProgress) ? leaving.length : 0;
		if (there + coming >= max) {
			return { type: "status_full", status, cards: there + coming, max };
		}
	}
	return null;
}

const labelsOf = (card: Card | undefined): readonly string[] => card?.labels ?? [];

/** GitHub's labels and statuses do not differ by case. */
export function hasLabel(labels: readonly string[], wanted: string): boolean {
	return labels.some((label) => isSame(label, wanted));
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
