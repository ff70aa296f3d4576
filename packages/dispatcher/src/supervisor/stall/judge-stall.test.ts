import { expect, test } from "vitest";
import { judgeStall, type Progress } from "./judge-stall.ts";

const MINUTE = 60_000;
const NONE: Progress = { beganAt: 0, actedAt: null, countedAt: null, committedAt: null };

test.each<[string, Partial<Progress>, number, object]>([
	["has just begun", {}, 0, { type: "working", nextMs: 30 * MINUTE }],
	["has not begun to speak in time", {}, 30 * MINUTE, { type: "stalled", silentMs: 30 * MINUTE }],
	["has acted", { actedAt: 10 * MINUTE }, 39 * MINUTE, { type: "working", nextMs: MINUTE }],
	["was counted", { countedAt: 10 * MINUTE }, 39 * MINUTE, { type: "working", nextMs: MINUTE }],
	["has committed", { committedAt: 20 * MINUTE }, 49 * MINUTE, { type: "working", nextMs: MINUTE }],
	[
		"has acted, later than it was counted",
		{ actedAt: 30 * MINUTE, countedAt: 2 * MINUTE, committedAt: 3 * MINUTE },
		59 * MINUTE,
		{ type: "working", nextMs: MINUTE },
	],
	[
		"has done all of it too long ago",
		{ actedAt: MINUTE, countedAt: 2 * MINUTE, committedAt: 3 * MINUTE },
		34 * MINUTE,
		{ type: "stalled", silentMs: 31 * MINUTE },
	],
	[
		"has committed before it was watched",
		{ beganAt: 40 * MINUTE, committedAt: MINUTE },
		41 * MINUTE,
		{ type: "working", nextMs: 29 * MINUTE },
	],
])("a worker that %s", (_, progress, now, verdict) => {
	expect(judgeStall({ ...NONE, ...progress }, { now, stallMs: 30 * MINUTE })).toEqual(verdict);
});
