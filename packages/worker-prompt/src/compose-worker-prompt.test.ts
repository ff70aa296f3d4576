import { parseMarker } from "@codex-workers/protocol";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeWorkerPrompt, DEFAULT_PROMPT_BUDGET } from "./compose-worker-prompt.ts";
import { hostileText } from "./testing/hostile-text.ts";
import { inputSaying } from "./testing/input-saying.ts";
import { FIRST_ATTEMPT, FULL_INPUT } from "./testing/prompt-inputs.ts";
import type { WorkerPromptInput } from "./worker-prompt-input.ts";

const HIDDEN = /<!--|(?![\t\n])\p{Cc}|\p{Bidi_Control}|\p{Default_Ignorable_Code_Point}/u;
// A marker's texts are never empty.
const someText = hostileText.map((text) => `${text}.`);
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

// The properties return whether they hold: to tell a difference of long texts at every step of
// shrinking would take minutes.
describe("no text in a prompt's input", () => {
	const expected = unquoted(composeWorkerPrompt(FULL_INPUT).prompt);

	test("makes a line outside the quotations", () =>
		fc.assert(
			fc.property(someText, someText, (text, other) => {
				const { prompt } = composeWorkerPrompt(inputSaying(text, other));
				return unquoted(prompt).length === expected.length;
			}),
		));

	test("begins a section", () =>
		fc.assert(
			fc.property(someText, someText, (text, other) => {
				const { prompt } = composeWorkerPrompt(inputSaying(text, other));
				return sections(unquoted(prompt)) === sections(expected);
			}),
		));

	test("makes a line that is a marker when a worker repeats it, or hides one", () =>
		fc.assert(
			fc.property(someText, someText, (text, other) => {
				const { prompt } = composeWorkerPrompt(inputSaying(text, other));
				const lines = prompt.split("\n").map((line) => line.replace(/^[>\s]+/, ""));
				return lines.every((line) => parseMarker(line).type === "none") && !HIDDEN.test(prompt);
			}),
		));

	test("mentions a skill, which Codex would then insert", () =>
		fc.assert(
			fc.property(someText, someText, (text, other) => {
				return !/\$[\w:-]/.test(composeWorkerPrompt(inputSaying(text, other)).prompt);
			}),
		));

	test("leaves its line in a command of the project", () =>
		fc.assert(
			fc.property(someText, (word) => {
				const commands = { setup: [word], test: [word, word], lint: [word] };
				const { prompt } = composeWorkerPrompt({ ...FULL_INPUT, commands });
				return unquoted(prompt).length === expected.length;
			}),
		));
});

describe("a prompt's budget", () => {
	test("is kept, or the least is there that a worker needs", () =>
		fc.assert(
			fc.property(someText, fc.nat(2_000), fc.nat(60_000), (text, times, budget) => {
				const long = `${text}\n`.repeat(times + 1).slice(0, 20_000);
				const input = inputSaying(long, text);
				const { length } = composeWorkerPrompt({ ...input, budget }).prompt;
				const least = composeWorkerPrompt({ ...input, budget: 0 }).prompt.length;
				return length <= Math.max(budget, least) && least <= DEFAULT_PROMPT_BUDGET;
			}),
			{ numRuns: 10 },
		));

	test("never costs a word of the contract", () => {
		const contract = composeWorkerPrompt(FULL_INPUT).prompt.split("## Handover from")[0];
		const { prompt } = composeWorkerPrompt({ ...FULL_INPUT, budget: 0 });
		expect(prompt.split("## Handover from")[0]).toBe(contract);
	});

	test("drops nothing where all fits", () => {
		expect(composeWorkerPrompt(FULL_INPUT)).toMatchObject({ dropped: [] });
	});

	test("is 40,000 characters where nobody says", () => {
		const long = { ...FIRST_ATTEMPT.issue, body: "a\n".repeat(100_000) };
		const { prompt, dropped } = composeWorkerPrompt({ ...FIRST_ATTEMPT, issue: long });
		expect(prompt.length).toBeLessThanOrEqual(DEFAULT_PROMPT_BUDGET);
		expect(dropped).toEqual(["end of issue text"]);
	});

	test.each([
		[0, []],
		[1_000, ["handover finished work"]],
		[3_000, ["handover gotchas", "handover finished work"]],
		[5_000, ["handover approaches", "handover gotchas", "handover finished work"]],
		[
			7_000,
			["handover approaches", "handover gotchas", "handover finished work", "research findings"],
		],
	])("that is %i characters short costs %j", (missing, dropped) => {
		const input = withLongParts();
		const budget = composeWorkerPrompt({ ...input, budget: 100_000 }).prompt.length - missing;
		expect(composeWorkerPrompt({ ...input, budget })).toMatchObject({ dropped });
	});

	test("costs the next steps at the very last, and never all of them", () => {
		const { dropped } = composeWorkerPrompt({ ...withLongParts(), budget: 0 });
		expect(dropped).toContain("end of handover next steps");
		expect(dropped).not.toContain("handover next steps");
	});

	test("says in each section what is missing and where it is", () => {
		const { prompt } = composeWorkerPrompt({ ...FULL_INPUT, budget: 0 });
		expect(prompt).toContain(
			"Left out for length: hypothesis, approaches, output.\nEverything is in the comment https://github.com/acme/widget/issues/123#issuecomment-1002.",
		);
		expect(prompt).not.toContain("A decimal library.");
	});

	test.each([
		["standard", true],
		["research", false],
		["review", false],
	] as const)("tells a %s worker a command only if it has the network", (scope, isTold) => {
		const issue = { ...FIRST_ATTEMPT.issue, body: "word ".repeat(5_000) };
		const { prompt } = composeWorkerPrompt({ ...FIRST_ATTEMPT, scope, issue });
		const told = "and `gh issue view 123 --repo acme/widget` prints it.";
		expect(prompt.includes(told)).toBe(isTold);
		expect(prompt).toContain("Left out for length: end of text.");
	});
});

describe("a prompt", () => {
	test("ends with the issue", () => {
		const { prompt } = composeWorkerPrompt(FULL_INPUT);
		expect(prompt.trimEnd().endsWith("> It should return 5.")).toBe(true);
	});

	test("says so where the issue has no text", () => {
		const issue = { ...FIRST_ATTEMPT.issue, body: " \n" };
		const { prompt } = composeWorkerPrompt({ ...FIRST_ATTEMPT, issue });
		expect(prompt).toContain("> (The issue has no text.)");
	});

	test("trusts no commit that is none", () => {
		const { handover } = FULL_INPUT;
		if (handover == null) throw new Error("The input has a handover.");
		const data = { ...handover.marker.data, head_sha: "HEAD; rm -r .", snapshot: "--output=x" };
		const { prompt } = composeWorkerPrompt({
			...FULL_INPUT,
			handover: { ...handover, marker: { data } },
		});
		expect(prompt).not.toMatch(/rm -r \.|--output/);
		expect(prompt).toContain("It left changes that it had not committed.");
	});
});

/** `FULL_INPUT` with about 2,000 characters in several of its parts. */
function withLongParts(): WorkerPromptInput {
	const { handover, research } = FULL_INPUT;
	if (handover == null || research == null) throw new Error("The input has a handover.");
	const long = ["word ".repeat(400).trim()];
	const approaches = [{ approach: long.join(), result: "It failed." }];
	const said = { done: long, gotchas: long, next_steps: long, approaches };
	const found = { findings: long.join() };
	return {
		...FULL_INPUT,
		handover: { ...handover, marker: { data: { ...handover.marker.data, ...said } } },
		research: { ...research, marker: { data: { ...research.marker.data, ...found } } },
	};
}

function unquoted(prompt: string): string[] {
	return prompt.split(LINE_END).filter((line) => !line.startsWith(">"));
}

function sections(lines: readonly string[]): string {
	return lines.filter((line) => /^#{1,6} /.test(line)).join("\n");
}
