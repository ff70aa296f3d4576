import { describe, expect, test } from "vitest";
import {
	at,
	attempt,
	card,
	claim,
	ended,
	facts,
	folded,
	known,
	takenBack,
	worked,
	worker,
} from "./facts.fixture.ts";
import { planSlots } from "./plan-slots.ts";

const issues = { 7: known(folded(attempt(1, "blocked", -30))) };

describe("an issue that its worker has left to people", () => {
	test.each([
		["whose card still is in progress is blocked on the board", "In Progress", at(-60), "block"],
		["whose card still is in Ready is blocked on the board", "Ready", at(-60), "block"],
		["whose card somebody has moved since is left alone", "In Progress", at(-29), undefined],
		["whose card nobody knows the time of is left alone", "In Progress", null, undefined],
		["that somebody has moved to Ready since is gone on with", "Ready", at(-29), "dispatch"],
	])("%s", (_, status, statusSince, expected) => {
		const cards = [card(7, { status, statusSince })];
		expect(planSlots(facts({ cards, issues, worked })).actions[0]?.type).toBe(expected);
	});

	test("is blocked where a start that was taken back has moved its card since", () => {
		const one = takenBack(attempt(1, "blocked", -30), -10);
		const cards = [card(7, { status: "In Progress", statusSince: at(-20) })];
		const seen = facts({ cards, issues: { 7: known(folded(one)) }, worked });
		expect(planSlots(seen).actions).toMatchObject([{ type: "block", issue: 7 }]);
	});

	test("is blocked also where the worker's claim is left", () => {
		const cards = [card(7, { status: "In Progress", statusSince: at(-60) })];
		const seen = facts({ cards, issues, worked, claims: [claim(7)], workers: [worker(7, ended)] });
		expect(planSlots(seen).actions).toMatchObject([{ type: "block", issue: 7 }]);
	});

	test("is given back where the board shows it", () => {
		const seen = facts({
			cards: [],
			issues,
			worked,
			claims: [claim(7)],
			workers: [worker(7, ended)],
		});
		expect(planSlots(seen).actions).toMatchObject([{ type: "release", issue: 7 }]);
	});
});
