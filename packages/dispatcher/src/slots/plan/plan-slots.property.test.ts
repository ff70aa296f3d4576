import type { Card } from "@codex-workers/github";
import type { EndKind } from "@codex-workers/protocol";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ListedClaim } from "../../claims/list-claims.ts";
import {
	at,
	attempt,
	card,
	claim,
	facts,
	folded,
	HERE,
	known,
	pullRequest,
	worker,
} from "./facts.fixture.ts";
import { planSlots } from "./plan-slots.ts";
import { isStart, type SlotAction } from "./slot-action.ts";
import type { IssueFacts, LocalWorker, SlotFacts } from "./slot-facts.ts";
import type { SlotPlan } from "./slot-plan.ts";

/** All there is about one issue. */
type Place = {
	card: Card | undefined;
	claim: ListedClaim | undefined;
	worker: LocalWorker | undefined;
	isWorked: boolean;
	issue: IssueFacts;
};

const minutes = fc.integer({ min: -200, max: 0 });
const ends = fc.constantFrom<EndKind | "running" | "gone">(
	...(["complete", "handover", "blocked", "failed", "running", "gone"] as const),
);
const issueFacts: fc.Arbitrary<IssueFacts> = fc.oneof(
	fc.constant<IssueFacts>({ type: "unreadable", code: "X", says: "no" }),
	fc
		.record({
			ends: fc.array(fc.tuple(ends, minutes), { maxLength: 5 }),
			state: fc.constantFrom("OPEN" as const, "OPEN" as const, "CLOSED" as const),
			isProposed: fc.boolean(),
		})
		.map(({ ends: told, state, isProposed }) =>
			known(folded(...told.map(([end, minute], n) => attempt(n + 1, end, minute))), {
				state,
				pullRequest: isProposed ? pullRequest : null,
			}),
		),
);
const cardChange = fc.record({
	status: fc.constantFrom("Ready", "Ready", "Ready", "In Progress", "In Review"),
	statusSince: minutes.map(at),
	editedAt: fc.option(minutes.map(at)),
	labels: fc.subarray(["bug", "docs"]),
	priority: fc.option(fc.nat({ max: 2 })),
	openBlockers: fc.constantFrom(0, 0, 0, 1),
});
const claimChange = fc.record({
	state: fc.constantFrom("held" as const, "over" as const),
	host: fc.constantFrom(HERE, "host-b"),
});
const workerChange = fc.record({
	process: fc.constantFrom("running" as const, "ended" as const),
	isSupervised: fc.boolean(),
	isRecorded: fc.boolean(),
});
const place = (issue: number): fc.Arbitrary<Place> =>
	fc.record({
		card: fc.option(
			cardChange.map((change) => card(issue, change)),
			{ nil: undefined },
		),
		claim: fc.option(
			fc.oneof(
				claimChange.map((change): ListedClaim => claim(issue, change)),
				fc.constant<ListedClaim>({ issue, ref: "r", oid: "o", state: "foreign" }),
			),
			{ nil: undefined },
		),
		worker: fc.option(
			workerChange.map((change) => worker(issue, change)),
			{ nil: undefined },
		),
		isWorked: fc.boolean(),
		issue: issueFacts,
	});
const limits = fc.record({
	max: fc.nat({ max: 6 }),
	perHost: fc.option(fc.nat({ max: 4 })),
	perLabel: fc.dictionary(fc.constantFrom("bug", "docs"), fc.nat({ max: 2 })),
	perStatus: fc.dictionary(fc.constantFrom("In Progress", "In Review"), fc.nat({ max: 4 })),
	withoutLabels: fc.subarray(["docs"]),
	reads: fc.constantFrom(3, 40),
});
const situation = fc
	.tuple(fc.tuple(...Array.from({ length: 10 }, (_, n) => place(n + 1))), limits)
	.map(([places, limit]) => ({ places, limit }));

function factsOf(places: readonly Place[], limit: Partial<SlotFacts["limits"]>): SlotFacts {
	const issues = Object.fromEntries(places.map(({ issue }, n) => [n + 1, issue]));
	return facts({
		cards: places.flatMap((one) => one.card ?? []),
		claims: places.flatMap((one) => one.claim ?? []),
		workers: places.flatMap((one) => one.worker ?? []),
		worked: new Map(
			places.flatMap(({ isWorked }, n) => (isWorked ? [[n + 1, [`feature/${n + 1}-x`]]] : [])),
		),
		...{ issues, limits: limit },
	});
}

/** A plan as it is made: with nothing read at first, until nothing is left to read. */
function planOf(given: SlotFacts): { plan: SlotPlan; seen: SlotFacts } {
	let seen: SlotFacts = { ...given, issues: new Map() };
	for (let round = 0; round < 50; round++) {
		const plan = planSlots(seen);
		if (plan.unread.length === 0) return { plan, seen };
		const read = plan.unread.map((issue) => [issue, given.issues.get(issue) ?? known()] as const);
		seen = { ...seen, issues: new Map([...seen.issues, ...read]) };
	}
	throw new Error("it reads for ever");
}

/** What there is about an issue once an action is done. */
function done(before: Place, action: SlotAction): Place {
	const { issue } = action;
	switch (action.type) {
		case "adopt":
			return {
				...before,
				worker: worker(issue, { ...before.worker, isSupervised: true, isRecorded: true }),
			};
		case "release": {
			const shown = action.show ?? before.card?.status ?? "Ready";
			const card = before.card && { ...before.card, status: shown };
			return { ...before, claim: undefined, card };
		}
		case "block": {
			const blocked = known(folded(attempt(9, "blocked", 0)));
			const moved = before.card && { ...before.card, status: "Blocked" };
			return { ...before, claim: undefined, card: moved, issue: blocked };
		}
		case "dispatch":
		case "steal":
		case "replace":
		case "research":
			return {
				card: before.card && { ...before.card, status: "In Progress", statusSince: at(0) },
				claim: claim(issue, { workerId: "worker-9-9" }),
				worker: worker(issue, { workerId: "worker-9-9" }),
				isWorked: true,
				issue: known(folded(attempt(9))),
			};
	}
}

const liveOf = ({ slots, actions }: SlotPlan) => slots.live + actions.filter(isStart).length;

test("every issue is accounted for once, and nothing else is", () =>
	fc.assert(
		fc.property(situation, ({ places, limit }) => {
			const { plan } = planOf(factsOf(places, limit));
			const told = [...plan.actions, ...plan.waits].map(({ issue }) => issue);
			expect(told).toHaveLength(new Set(told).size);
			const concerned = places.flatMap((one, n) => {
				const isHere =
					one.worker !== undefined && (one.worker.process === "running" || !one.worker.isRecorded);
				return one.card !== undefined || one.claim !== undefined || isHere ? [n + 1] : [];
			});
			expect(told.toSorted((a, b) => a - b)).toEqual(concerned);
		}),
	));

test("no plan starts more than the slots that are free", () =>
	fc.assert(
		fc.property(situation, ({ places, limit }) => {
			const { plan } = planOf(factsOf(places, limit));
			expect(liveOf(plan)).toBeLessThanOrEqual(Math.max(limit.max, plan.slots.live));
		}),
	));

test("the same facts give the same plan, however the claims and workers are listed", () =>
	fc.assert(
		fc.property(situation, ({ places, limit }) => {
			const given = factsOf(places, limit);
			expect(planOf(given).plan).toEqual(planOf(structuredClone(given)).plan);
			const turned = { ...given, workers: given.workers.toReversed() };
			expect(planOf(turned).plan.actions).toEqual(planOf(given).plan.actions);
		}),
	));

test("a plan that was performed leaves nothing to do, but for what recovery brings to light", () =>
	fc.assert(
		fc.property(situation, ({ places, limit }) => {
			let now: readonly Place[] = places;
			for (let round = 0; round < 3; round++) {
				const { actions } = planOf(factsOf(now, limit)).plan;
				if (round > 0) expect(actions.filter(({ type }) => type === "adopt")).toEqual([]);
				now = now.map((before, n) => {
					const action = actions.find(({ issue }) => issue === n + 1);
					return action === undefined ? before : done(before, action);
				});
				if (!actions.some(({ type }) => type === "adopt")) break;
			}
			expect(planOf(factsOf(now, limit)).plan.actions).toEqual([]);
		}),
	));

test("an issue that is claimed elsewhere, or worked on here, never gets a second worker", () =>
	fc.assert(
		fc.property(situation, ({ places, limit }) => {
			const { plan } = planOf(factsOf(places, limit));
			for (const { issue } of plan.actions.filter(isStart)) {
				const { claim: held, worker: local } = places[issue - 1] ?? {};
				expect(local?.process).not.toBe("running");
				const isOwnAndOver = local !== undefined && held?.state !== "foreign";
				if (held !== undefined && !isOwnAndOver) expect(held.state).toBe("over");
			}
		}),
	));
