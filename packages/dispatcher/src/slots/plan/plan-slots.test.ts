import { describe, expect, test } from "vitest";
import {
	at,
	attempt,
	card,
	claim,
	facts,
	folded,
	known,
	pullRequest,
	worked,
	worker,
} from "./facts.fixture.ts";
import { fate } from "./fate.fixture.ts";
import { planSlots } from "./plan-slots.ts";

const branches = (...issues: number[]) =>
	new Map(issues.map((issue) => [issue, [`feature/${issue}-x`]]));

describe("a card in Ready", () => {
	const ready = (change = {}, more: Parameters<typeof facts>[0] = {}) =>
		facts({ cards: [card(7, change)], issues: { 7: known() }, ...more });

	test("is dispatched once its comments are read, and not before", () => {
		expect(fate(facts({ cards: [card(7)] }))).toBe("read");
		expect(fate(ready())).toMatchObject({ type: "dispatch", after: null });
	});

	test.each<[string, object, object]>([
		["is closed", { state: "CLOSED" }, { type: "closed" }],
		["waits for two issues", { openBlockers: 2 }, { type: "blocked_by", open: 2 }],
		["has an open part", { openSubIssues: 1 }, { type: "sub_issues_open", open: 1 }],
		[
			"was edited after it was moved",
			{ editedAt: at(-10) },
			{ type: "edited", editedAt: at(-10), readySince: at(-60) },
		],
		["is under way by somebody", { status: "In Progress" }, { type: "in_progress" }],
	])("that %s waits, and nothing is read for it", (_, change, reason) => {
		expect(fate(facts({ cards: [card(7, change)] }))).toMatchObject(reason);
	});

	test("that was edited before it was moved is dispatched", () => {
		expect(fate(ready({ editedAt: at(-61) }))).toMatchObject({ type: "dispatch" });
	});

	test.each<[string, Parameters<typeof facts>[0], object]>([
		["another label is wanted", { limits: { onlyLabels: ["codex"] } }, { type: "label_missing" }],
		[
			"it carries one that keeps workers away",
			{ limits: { withoutLabels: ["BUG"] } },
			{ type: "label_excluded", label: "BUG" },
		],
		[
			"few points are left",
			{ budget: { limit: 5_000, remaining: 499, resetAt: at(9) } },
			{ type: "budget_low", remaining: 499 },
		],
		[
			"as many work under its label as may",
			{ limits: { perLabel: { Bug: 0 } } },
			{ type: "label_full", label: "Bug", live: 0, max: 0 },
		],
		[
			"people have enough to review",
			{
				cards: [card(7), card(8, { status: "In Review" })],
				limits: { perStatus: { "in review": 1 } },
			},
			{ type: "status_full", status: "in review", cards: 1, max: 1 },
		],
		[
			"the fleet has no slot",
			{ claims: [claim(1, { host: "host-b" })], limits: { max: 1 } },
			{ type: "no_slot", live: 1, max: 1 },
		],
		[
			"this machine has no slot",
			{ claims: [claim(1)], workers: [worker(1)], limits: { perHost: 1 } },
			{ type: "host_full", live: 1, max: 1 },
		],
		[
			"enough comments were read",
			{ issues: { 1: known(), 2: known() }, limits: { reads: 2 }, worked: branches(1, 2, 7) },
			{ type: "not_looked_at", read: 2 },
		],
	])("waits when %s", (_, change, reason) => {
		expect(fate(facts({ cards: [card(7, { labels: ["bug"] })], ...change }))).toMatchObject(reason);
	});

	test.each<[string, Parameters<typeof facts>[0]]>([
		["another machine's workers are not this one's", { limits: { perHost: 1 } }],
		["a person's card in progress takes no slot", { limits: { max: 2 } }],
		["a label's cap is of no concern to others", { limits: { perLabel: { docs: 0 } } }],
	])("is dispatched: %s", (_, { limits = {} } = {}) => {
		const cards = [card(3, { status: "In Progress" }), card(7)];
		const claims = [claim(1, { host: "host-b" })];
		expect(fate(facts({ cards, claims, issues: { 7: known() }, limits }))).toMatchObject({
			type: "dispatch",
		});
	});

	test.each<[string, ReturnType<typeof known>, object]>([
		["is proposed", known(folded(), { pullRequest }), { number: 9 }],
		["cannot be read", { type: "unreadable", code: "X", says: "no" }, { type: "unreadable" }],
		[
			"has failed a moment ago",
			known(folded(attempt(1, "gone", 0))),
			{ type: "backoff", failures: 1, until: at(1) },
		],
		[
			"has failed three times",
			known(folded(attempt(1, "gone"), attempt(2, "gone"), attempt(3, "gone", -3))),
			{ type: "backoff", failures: 3, until: at(1) },
		],
		["is complete", known(folded(attempt(1, "complete", -30))), { type: "nothing_to_do" }],
	])("waits when its work %s", (_, issue, reason) => {
		expect(fate(ready({ statusSince: at(-60) }, { issues: { 7: issue } }))).toMatchObject(reason);
	});

	test.each<["blocked" | "complete"]>([["blocked"], ["complete"]])(
		"that somebody has moved back to Ready after it was %s is dispatched",
		(end) => {
			const issues = { 7: known(folded(attempt(1, end, -30))) };
			expect(fate(ready({ statusSince: at(-29) }, { issues }))).toMatchObject({ type: "dispatch" });
		},
	);

	test.each<["handover" | "failed", string]>([
		["handover", "replace"],
		["failed", "research"],
	])("whose last attempt ended with %s gets what its comments ask for: %s", (end, type) => {
		const issues = { 7: known(folded(attempt(1, end))) };
		expect(fate(ready({}, { issues }))).toMatchObject({ type });
	});
});

describe("a card in progress that nobody has claimed", () => {
	const given = (change: Parameters<typeof facts>[0]) =>
		facts({ cards: [card(7, { status: "In Progress", editedAt: at(-60) })], ...change });

	test.each<[string, ReturnType<typeof known>, object]>([
		["was handed over", known(folded(attempt(1, "handover"))), { type: "replace" }],
		["was given back without a word", known(folded(attempt(1, "gone"))), { type: "dispatch" }],
		["is a person's", known(), { type: "in_progress" }],
		["is complete", known(folded(attempt(1, "complete"))), { type: "nothing_to_do" }],
	])("and has a worker's branch is looked at: it %s", (_, issue, expected) => {
		expect(fate(given({ worked }))).toBe("read");
		expect(fate(given({ worked, issues: { 7: issue } }))).toMatchObject(expected);
	});

	test("and has no such branch is a person's", () => {
		expect(fate(given({}))).toMatchObject({ type: "in_progress" });
	});
});

test("cards go by priority, then as they stand on the board", () => {
	const cards = [card(1), card(2, { priority: 1 }), card(3, { priority: 0 }), card(4)];
	const issues = Object.fromEntries(cards.map(({ issue }) => [issue, known()]));
	const { actions } = planSlots(facts({ cards, issues, limits: { max: 3 } }));
	expect(actions.map(({ issue }) => issue)).toEqual([3, 2, 1]);
});

test("no more comments are read than slots could be filled", () => {
	const cards = [1, 2, 3, 4, 5].map((issue) => card(issue));
	expect(planSlots(facts({ cards, limits: { max: 2 } })).unread).toEqual([1, 2]);
});

test("a cap on In Progress counts people's cards and those that are about to come", () => {
	const cards = [card(1, { status: "In Progress" }), card(2), card(3)];
	const issues = { 2: known(), 3: known() };
	const plan = planSlots(facts({ cards, issues, limits: { perStatus: { "In Progress": 2 } } }));
	expect(plan.actions.map(({ issue }) => issue)).toEqual([2]);
	expect(plan.waits).toContainEqual({
		issue: 3,
		reason: { type: "status_full", status: "In Progress", cards: 2, max: 2 },
	});
});
