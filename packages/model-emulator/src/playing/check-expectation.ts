import type { Expectation } from "../story/expectation.ts";
import type { ToolOutput } from "../wire/tool-output.ts";

/** A finished call's output; a command that still runs has none yet. */
export type FinishedOutput = Exclude<ToolOutput, { kind: "running" }>;

/** What was expected, in words, when it is not what came back. Nothing when it is. */
export function checkExpectation(
	expectation: Exclude<Expectation, { kind: "told" }>,
	output: FinishedOutput,
): string | undefined {
	switch (expectation.kind) {
		case "anything":
			return undefined;
		case "succeeded":
			return unless(
				output.kind === "ran" && (output.exitCode ?? 0) === 0,
				"it to run and end with exit code 0",
			);
		case "exitCode":
			return unless(
				output.kind === "ran" && output.exitCode === expectation.code,
				`it to end with exit code ${expectation.code}`,
			);
		case "contains":
			return unless(
				output.kind !== "denied" && output.text.includes(expectation.text),
				`output containing ${JSON.stringify(expectation.text)}`,
			);
		case "matches":
			return unless(
				output.kind !== "denied" && isMatch(expectation.pattern, output.text),
				`output matching ${expectation.pattern}`,
			);
		case "denied":
			return unless(
				output.kind === "denied" &&
					(expectation.by === undefined || isMatch(expectation.by, output.reason)),
				`a denial${expectation.by === undefined ? "" : ` with a reason matching ${expectation.by}`}`,
			);
	}
}

/** Like `checkExpectation`, for what Codex told the model since its last response. */
export function checkTold(pattern: RegExp, told: readonly string[]): string | undefined {
	return unless(
		told.some((text) => isMatch(pattern, text)),
		`to be told something matching ${pattern}`,
	);
}

const unless = (isMet: boolean, expected: string) => (isMet ? undefined : expected);

/** `search` ignores the state that a global or sticky pattern carries from one use to the next. */
const isMatch = (pattern: RegExp, text: string) => text.search(pattern) !== -1;
