import { checkExpectation, checkTold, type FinishedOutput } from "./check-expectation.ts";
import { describeOutput, describeTold } from "./describe-output.ts";
import type { OpenCall, OpenStep } from "./open-step.ts";
import type { CallResult, Outcome, StepResult } from "./step-result.ts";

/** Judges a step whose results are all back. */
export function closeStep(open: OpenStep, story: string, now: number): StepResult {
	const calls = open.calls.map(closeCall);
	return {
		story,
		index: open.index,
		title: open.step.title,
		says: open.step.says,
		outcome: worst([...calls.map(({ outcome }) => outcome), toldOutcome(open)]),
		durationMs: now - open.startedAt,
		output: calls.map(({ output }) => output).join("\n"),
		calls,
		told: open.told,
	};
}

function closeCall({ call, output = NOTHING }: OpenCall): CallResult {
	const { title, action, expects } = call;
	const missed = expects.flatMap((expectation) =>
		expectation.kind === "told" ? [] : (checkExpectation(expectation, output) ?? []),
	);
	const outcome = missed.length === 0 ? metOutcome(output) : failed(missed, describeOutput(output));
	return { title, action, outcome, output: output.kind === "denied" ? output.reason : output.text };
}

const NOTHING: FinishedOutput = { kind: "error", text: "nothing came back" };

function metOutcome(output: FinishedOutput): Outcome {
	if (output.kind === "denied") return output;
	if (output.kind === "error" || output.exitCode === undefined) return { kind: "ran" };
	return { kind: "ran", exitCode: output.exitCode };
}

function toldOutcome({ step, told }: OpenStep): Outcome {
	const missed = step.expects.flatMap((expectation) =>
		expectation.kind === "told" ? (checkTold(expectation.pattern, told) ?? []) : [],
	);
	return missed.length === 0 ? { kind: "ran" } : failed(missed, describeTold(told));
}

const failed = (missed: readonly string[], got: string): Outcome => ({
	kind: "failed",
	expected: missed.join(" and "),
	got,
});

function worst(outcomes: readonly Outcome[]): Outcome {
	const first = (kind: Outcome["kind"]) => outcomes.find((outcome) => outcome.kind === kind);
	return first("failed") ?? first("denied") ?? first("ran") ?? { kind: "ran" };
}
