import type { WorkerUsage } from "@codex-workers/dispatcher";
import { expect, test } from "vitest";
import { usageText } from "./usage-text.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const usage: WorkerUsage = {
	...{ turns: 87, budget: 100, phase: "Evaluate", toolCalls: 120, agrees: true },
	tokens: { input: 120_000, cached: 90_000, output: 3_400 },
	lastResponseAt: "2026-11-21T09:57:00Z",
	lastActivityAt: "2026-11-21T09:58:30Z",
};

test.each<[string, Partial<WorkerUsage>, [string, string, string]]>([
	["in its late turns", {}, ["87/100 evaluate", "123k", "1 min ago"]],
	[
		"that has not begun",
		{
			turns: 0,
			phase: "Early",
			tokens: null,
			lastResponseAt: null,
			lastActivityAt: null,
			agrees: false,
		},
		["0/100 early", "", ""],
	],
	[
		"whose count is in doubt",
		{ agrees: false },
		["87/100 evaluate (unproven)", "123k", "1 min ago"],
	],
	[
		"that has just said little",
		{ tokens: { input: 900, cached: 0, output: 50 }, lastActivityAt: "2026-11-21T10:00:00Z" },
		["87/100 evaluate", "950", "now"],
	],
	[
		"that said much long ago",
		{
			tokens: { input: 3_000_000, cached: 0, output: 400_000 },
			lastActivityAt: "2026-11-18T10:00:00Z",
		},
		["87/100 evaluate", "3.4M", "3 d ago"],
	],
])("the usage of a worker %s is told in three words", (_, change, text) => {
	expect(usageText({ ...usage, ...change }, NOW)).toEqual(text);
});
