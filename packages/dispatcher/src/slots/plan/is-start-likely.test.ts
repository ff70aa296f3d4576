import { expect, test } from "vitest";
import { card, worker } from "./facts.fixture.ts";
import { isStartLikely } from "./is-start-likely.ts";
import { SLOT_LIMITS } from "./slot-limits.ts";

const ready = [card(7), card(8)];
const ended = worker(5, { process: "ended" });

test.each([
	["nothing runs here", { cards: ready, workers: [], max: 1 }, true],
	["a slot is free", { cards: ready, workers: [worker(5), ended], max: 2 }, true],
	["all slots are taken here", { cards: ready, workers: [worker(5), worker(6)], max: 2 }, false],
	["no card is ready", { cards: [card(7, { status: "Blocked" })], workers: [], max: 2 }, false],
	["its issue is blocked", { cards: [card(7, { openBlockers: 1 })], workers: [], max: 2 }, false],
	["the board is empty", { cards: [], workers: [], max: 2 }, false],
])("where %s, a start is likely or not", (_, { max, ...facts }, isLikely) => {
	const limits = { ...SLOT_LIMITS, max };
	expect(isStartLikely({ ...facts, ready: "Ready", limits })).toBe(isLikely);
});
