import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { reportDefinitions } from "../report/report-definitions.ts";
import { reviewExample } from "../review/review-fields.ts";
import { workerWorld } from "../testing/worker-world.ts";
import type { Fault } from "./fault.ts";

const exampleOf = (kind: string) => reportDefinitions.find((one) => one.kind === kind)?.example;
const started = (flag: string, text: string) => ["report", "started", flag, text];
const file = (...words: readonly string[]) => [...words, "--file", "-"];
const reviewFlags = reviewExample.flags.flat();

/** Command lines with something wrong, and what is on their standard input. */
const rows: readonly (readonly [argv: readonly string[], stdin?: string])[] = [
	[started("--approach", "TODO")],
	[started("--approach", "")],
	[[...started("--approach", "one"), "--approach", "two"]],
	[file("report", "started"), "approach: 3\nunderstanding: [x]\nbranch: main\naproach: x"],
	[file("report", "started"), "approach: null\nunderstanding: { a: b }"],
	[file("report", "progress"), "phase: coding\nprogress: [x, { item: y }, { item: z, done: 1 }]"],
	[["report", "progress", "--phase", "coding", "--current", "<what>", "--next", "[N] more"]],
	[["report", "complete", "--tests-passing", "many", "--pull-request", "last", "--summary", "x"]],
	[file("report", "complete"), "tests: { passing: 1.5, coverage: 101, failing: 2 }"],
	[file("report", "complete"), "tests: 3\nsummary: ''\npull_request: -1"],
	[["report", "blocked", "--tried", "asked", "--required", "..."]],
	[file("report", "blocked"), "tried: [{ approach: x }]\nrequired: []\nreason: x\nexplanation: y"],
	[file("report", "failed"), "error: 7\nfailure: TBD\nhypothesis: x"],
	[["report", "handover", "--tests", "failing", "--next-step", "go on", "--snapshot", "abc"]],
	[["report", "handover", "--tests", "green", "--reason", "x", "--next-step", "make it all pass"]],
	[["report", "handover", ...(exampleOf("handover")?.flags.flat() ?? [])]],
	[["review", "post", ...reviewFlags, "--unaddressed", "1"]],
	[["review", "post", ...reviewFlags, "--security-sensitive", "maybe"]],
	[["review", "post", ...reviewFlags, "--fixed", "a => b => bad"]],
	[["review", "post", ...reviewFlags, "--deferred", "later => 999"]],
	[["review", "post", "--criterion", "Security => none", "--scope", "HUGE"]],
	[file("review", "post"), "criteria: [{ name: Speed, findings: -1 }]\nunaddressed: few"],
	[["pr", "create", "--title", "adds"]],
	[["pr", "create", "--title", "feat: adds (#7)", "--body", "Closes #8 [N]", "--change", "x"]],
	[file("pr", "create"), "title: 3\nsummary: ''\nchanges: x\ntesting: [y]\nissue: 123"],
];

const SUBJECT = String.raw`(?:--[a-z-]+(?:/--[a-z-]+)*|"[^"]+"|[a-z_.]+(?: \(--[a-z/-]+\))?|HEAD|#\d+|\d+ paths?)`;
const FIELD = new RegExp(`^${SUBJECT}(?:, (?:entry \\d+|[a-z_]+))*$`);
const WHY = /^(?:is|are|has|have|must|does|still|names|closes) [^\n]*[^\s.]$/;
const NEXT = /^(?:Say|Write|Leave|Its fields are|Fix|Open|Commit|Push|Review|Close) [^\n]+\.$/;
/** Words of a schema library, and of JavaScript. */
const JARGON =
	/\b(?:[Ii]nvalid|expected|received|undefined|NaN|nonoptional|string|array|regex|pattern)\b/;

test("every fault names its flag or field, what is wrong, and what to write", async () => {
	const { run, cwd } = await workerWorld();
	await writeFile(path.join(cwd, "new.ts"), "1");
	const whys = new Set<string>();
	for (const [argv, stdin] of rows) {
		const ran = await run([...argv, "--json"], stdin ?? "");
		const { faults } = JSON.parse(ran.stdout);
		expect(faults, argv.join(" ")).not.toHaveLength(0);
		for (const fault of faults) {
			expectProse(fault);
			whys.add(fault.why);
		}
	}
	expect(whys.size).toBeGreaterThan(30);
});

function expectProse(fault: Fault): void {
	expect(fault).toMatchObject({
		field: expect.stringMatching(FIELD),
		why: expect.stringMatching(WHY),
		next: expect.stringMatching(NEXT),
	});
	expect(`${fault.why} ${fault.next}`).not.toMatch(JARGON);
}
