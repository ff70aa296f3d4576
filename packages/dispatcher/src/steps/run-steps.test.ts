import { CodedError } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { runSteps } from "./run-steps.ts";
import type { Step, StepEvent } from "./step.ts";

const failing = () => Promise.reject(new CodedError("BROKEN", "It broke.", { hint: "Mend it." }));

/** Steps that write down what happens to them; those named in `fails` and `sticks` fail. */
function journal(names: readonly string[], faults: { fails?: string; sticks?: string } = {}) {
	const lines: string[] = [];
	const steps = names.map(
		(name): Step => ({
			name,
			run: async () => {
				lines.push(name);
				if (name === faults.fails) await failing();
			},
			undo: async () => {
				lines.push(`undo ${name}`);
				if (name === faults.sticks) await failing();
			},
		}),
	);
	return { steps, lines };
}

describe("a sequence of steps", () => {
	test("runs in order and undoes nothing when all goes well", async () => {
		const { steps, lines } = journal(["a", "b"]);
		const events: StepEvent[] = [];
		await runSteps(steps, { onStep: (event) => events.push(event) });
		expect(lines).toEqual(["a", "b"]);
		expect(events.map(({ type, step }) => `${type} ${step}`)).toEqual([
			"begun a",
			"done a",
			"begun b",
			"done b",
		]);
	});

	test("undoes in reverse, the failed step too, and throws what failed", async () => {
		const { steps, lines } = journal(["a", "b", "c"], { fails: "b" });
		const events: string[] = [];
		const run = runSteps(steps, { onStep: ({ type, step }) => events.push(`${type} ${step}`) });
		await expect(run).rejects.toMatchObject({ code: "BROKEN", message: "It broke." });
		expect(lines).toEqual(["a", "b", "undo b", "undo a"]);
		expect(events.slice(3)).toEqual(["failed b", "undone b", "undone a"]);
	});

	test("goes on undoing past a failure, and names what stayed behind", async () => {
		const { steps, lines } = journal(["a", "b", "c"], { fails: "c", sticks: "b" });
		const run = runSteps(steps, { onStep: () => {} });
		await expect(run).rejects.toMatchObject({
			code: "BROKEN",
			message: "It broke.\nstill there: b (BROKEN: It broke.)",
		});
		expect(lines.slice(-3)).toEqual(["undo c", "undo b", "undo a"]);
	});

	test("that was interrupted and could not be undone does not say that it was", async () => {
		const abort = new AbortController();
		const { steps } = journal(["a", "b"], { sticks: "a" });
		const onStep = () => abort.abort();
		await expect(runSteps(steps, { onStep, signal: abort.signal })).rejects.toMatchObject({
			code: "INTERRUPTED",
			message: expect.stringContaining("still there: a"),
			hint: expect.stringMatching(/^Not everything could be undone/),
		});
	});

	test.each([
		["before it begins", [], 0],
		["between two steps", ["a", "undo a"], 1],
		["after the last one", ["a", "b", "undo b", "undo a"], 2],
	])("is undone when it is interrupted %s", async (_, expected, after) => {
		const abort = new AbortController();
		const { steps, lines } = journal(["a", "b"]);
		if (after === 0) abort.abort();
		let done = 0;
		const onStep = ({ type }: StepEvent) => {
			if (type === "done") done += 1;
			if (done === after) abort.abort();
		};
		const run = runSteps(steps, { onStep, signal: abort.signal });
		await expect(run).rejects.toMatchObject({ code: "INTERRUPTED" });
		expect(lines).toEqual(expected);
	});
});
