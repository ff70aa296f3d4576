import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
	NEXT_STEP_LIMITS,
	REVIEW_CRITERIA,
	ReviewMarker,
	Severity,
	TURN_BUDGET,
	TURN_TABLE,
	WorkerStatusName,
} from "@codex-workers/protocol";
import { expect, test } from "vitest";

const SKILLS = fileURLToPath(new URL("../../../../skills", import.meta.url));
const textOf = (page: string) => readFileSync(path.join(SKILLS, page), "utf8");
const prose = globSync("*/{SKILL.md,references/*.md}", { cwd: SKILLS }).map(textOf).join("\n");
const found = (pattern: RegExp, text = prose) =>
	[...text.matchAll(pattern)].map(([, word = ""]) => word);

test("the statuses of workers that the skills explain are those that there are", () => {
	const all = WorkerStatusName.options;
	const table = found(/^\| `([a-z_]+)` \| /gm, textOf("worker-dispatch/SKILL.md"));
	expect(table).toEqual(["status", ...all]);
	const ends = textOf("autonomous-orchestration/references/ends.md");
	expect(["running", ...found(/^## (\w+)$/gm, ends)]).toEqual(all);
});

test("the severities are named in full wherever they are listed", () => {
	const lists = found(/\b(critical, \w+(?:, \w+)*)/g);
	expect(lists.length).toBeGreaterThan(3);
	expect(new Set(lists)).toEqual(new Set([Severity.options.join(", ")]));
});

test("the budget is the protocol's wherever a count of turns is shown", () => {
	const budgets = found(/(?:N\/|of |at most |table is for )(\d+) turns/g);
	expect(budgets.length).toBeGreaterThan(3);
	expect(new Set(budgets)).toEqual(new Set([String(TURN_BUDGET)]));
	const [used] = found(/^reason: (\d+) of/gm, textOf("worker-handover/SKILL.md"));
	const from = TURN_TABLE.find(({ phase }) => phase === "Handover")?.from;
	expect(Number(used)).toBeGreaterThanOrEqual(from ?? TURN_BUDGET);
});

test("failures and handovers are counted as the fleet counts them", () => {
	const words = ["no", "one", "two", "three", "four", "five", "six"];
	const { researchCycles, handovers } = NEXT_STEP_LIMITS;
	const cycles = found(/at most (\w+) (?:research )?(?:cycles|times)\b/gi);
	expect(cycles.length).toBeGreaterThan(3);
	expect(new Set(cycles)).toEqual(new Set([words[researchCycles]]));
	expect(found(/\bso (\w+) attempts\b/g)).toEqual([words[researchCycles + 1]]);
	expect(found(/\b(\w+) handovers in a row\b/gi)).toEqual([
		words[handovers]?.replace(/^./, (first) => first.toUpperCase()),
	]);
});

test("the example of a review has all criteria", () => {
	const page = textOf("comprehensive-review/SKILL.md");
	expect(found(/\{ name: (\w+), findings: /g, page)).toEqual(REVIEW_CRITERIA);
});

test("each status of a review is explained where reviews are", () => {
	const page = textOf("worker-protocol/references/review.md");
	const status = page.slice(page.indexOf("## Status"));
	const said = found(/`([A-Z_]+)`/g, status);
	expect(new Set(said)).toEqual(new Set(ReviewMarker.shape.status.options));
});
