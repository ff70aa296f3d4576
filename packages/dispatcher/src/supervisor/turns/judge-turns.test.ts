import type { TurnReading } from "@codex-workers/turn-hook";
import { describe, expect, test } from "vitest";
import { judgeTurns } from "./judge-turns.ts";

const reading = (change: Partial<TurnReading> = {}): TurnReading => ({
	...{ turns: 5, toolCalls: 9, records: 5, compactions: 0 },
	tokens: { input: 400, cached: 300, output: 100 },
	lastResponseAt: null,
	agrees: true,
	transcripts: ["/t-1.jsonl"],
	over: null,
	isDamaged: false,
	...change,
});
const judge = (
	change: Partial<TurnReading>,
	context: Partial<Parameters<typeof judgeTurns>[1]> = {},
) =>
	judgeTurns(reading(change), {
		before: undefined,
		budgets: { turns: 7 },
		isSettled: false,
		...context,
	});

describe("a worker goes on", () => {
	test.each<[string, Partial<TurnReading>, Partial<Parameters<typeof judgeTurns>[1]>]>([
		["while both sources say the same", {}, { isSettled: true }],
		["with its last turn", { turns: 7, records: 7 }, { isSettled: true }],
		["while the hook is still asked", { records: 7 }, {}],
		["when its conversation was compacted", { records: 9, compactions: 4 }, { isSettled: true }],
		["with tokens that are left", {}, { budgets: { turns: 7, tokens: 501 } }],
		["as it counts on", {}, { before: reading({ turns: 4, toolCalls: 9 }) }],
	])("%s", (_, change, context) => {
		expect(judge(change, context)).toBeNull();
	});
});

describe("a worker must end", () => {
	test.each<[string, Partial<TurnReading>, Partial<Parameters<typeof judgeTurns>[1]>, string]>([
		["for what the hook says", { over: { reason: "turn_limit", says: "x" } }, {}, "turn_limit"],
		["when its count is none", { isDamaged: true }, {}, "turns_unproven"],
		["when its turns become less", {}, { before: reading({ turns: 6 }) }, "turns_unproven"],
		["when its calls become less", {}, { before: reading({ toolCalls: 10 }) }, "turns_unproven"],
		["when the hook misses many", { records: 8 }, {}, "turns_unproven"],
		["when the hook has missed one", { records: 6 }, { isSettled: true }, "turns_unproven"],
		["when the transcript lacks one", { records: 4 }, { isSettled: true }, "turns_unproven"],
		[
			"when the transcript lacks one for all that was compacted",
			{ records: 4, compactions: 2 },
			{ isSettled: true },
			"turns_unproven",
		],
		["beyond its turns", { turns: 8, records: 8 }, {}, "turns_unproven"],
		["when its tokens are used", {}, { budgets: { turns: 7, tokens: 500 } }, "budget"],
	])("%s", (_, change, context, reason) => {
		expect(judge(change, context)).toMatchObject({ reason, says: expect.any(String) });
	});
});
