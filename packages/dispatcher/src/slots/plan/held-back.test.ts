import type { Attempt } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { at, attempt, card, claim, ended, facts, folded, known, worker } from "./facts.fixture.ts";
import { planSlots } from "./plan-slots.ts";
import type { SlotLimits } from "./slot-limits.ts";

const workers = [worker(7, ended)];
const claims = [claim(7)];
const issues = { 7: known(folded(attempt(1, "handover", -30))) };
const inProgress = { status: "In Progress", statusSince: at(-40) } as const;

const plan = (change: object = {}, limits: Partial<SlotLimits> = {}) => {
	const cards = [card(7, { ...inProgress, ...change })];
	return planSlots(facts({ cards, claims, workers, issues, limits }));
};

/** Handed over before its first turn, some minutes from now. */
function unanswered(told: number): Attempt {
	const { end, ...rest } = attempt(1, "handover", told);
	if (end?.marker.kind !== "handover") throw new Error("the fixture gives another end");
	const marker = { ...end.marker, data: { ...end.marker.data, turns: 0 } };
	return { ...rest, end: { ...end, marker } };
}

describe("an issue that was handed over", () => {
	test("is gone on with", () => {
		expect(plan().actions).toMatchObject([{ type: "replace", issue: 7 }]);
	});

	test.each<[string, object, Partial<SlotLimits>, object]>([
		[
			"that has a label which keeps workers away",
			{ labels: ["hold"] },
			{ withoutLabels: ["hold"] },
			{ type: "label_excluded" },
		],
		["that waits for another one", { openBlockers: 1 }, {}, { type: "blocked_by" }],
		["that has open parts", { openSubIssues: 2 }, {}, { type: "sub_issues_open" }],
		["whose text was edited since", { editedAt: at(-20) }, {}, { type: "edited" }],
	])("%s waits", (_, change, limits, reason) => {
		expect(plan(change, limits)).toMatchObject({ actions: [], waits: [{ issue: 7, reason }] });
	});

	test("whose text was edited is gone on with once somebody has moved it to Ready", () => {
		const change = { editedAt: at(-20), status: "Ready", statusSince: at(-10) };
		expect(plan(change).actions).toMatchObject([{ type: "replace", issue: 7 }]);
	});

	test("waits where its worker had no turn: the model does not answer", () => {
		const cards = [card(7, inProgress)];
		const seen = facts({ cards, claims, workers, issues: { 7: known(folded(unanswered(0))) } });
		expect(planSlots(seen).waits).toMatchObject([{ reason: { type: "backoff", failures: 1 } }]);
		const later = facts({ cards, claims, workers, issues: { 7: known(folded(unanswered(-2))) } });
		expect(planSlots(later).actions).toMatchObject([{ type: "replace", issue: 7 }]);
	});

	test("takes no second place in a column that is full with it", () => {
		expect(plan({}, { perStatus: { "In Progress": 1 } }).actions).toHaveLength(1);
	});
});

describe("attempts that fail one after the other", () => {
	const gone = (count: number) =>
		folded(...Array.from({ length: count }, (_, index) => attempt(index + 1, "running", 4)));

	test("are waited between, also where nobody told an end", () => {
		const seen = facts({
			claims,
			workers,
			issues: { 7: known(gone(3)) },
			cards: [card(7, inProgress)],
		});
		expect(planSlots(seen).waits).toMatchObject([{ reason: { type: "backoff", failures: 3 } }]);
	});

	test("are ended by people, also where nobody told an end", () => {
		const seen = facts({
			claims,
			workers,
			issues: { 7: known(gone(8)) },
			cards: [card(7, inProgress)],
		});
		expect(planSlots(seen).actions).toMatchObject([{ type: "block", issue: 7 }]);
	});
});
