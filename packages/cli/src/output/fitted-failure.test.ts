import { CodedError } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { fittedFailure } from "./fitted-failure.ts";

const long = new CodedError("BOARD_MISSING", "No board of that number is at acme.", {
	hint: "Check board.number in the configuration.",
});

test("fits the terminal, and goes on deeper than it began", async () => {
	expect(await fittedFailure(long, 30)).toBe(
		[
			"BOARD_MISSING: No board of",
			"  that number is at acme.",
			"  Check board.number in the",
			"    configuration.",
			"",
		].join("\n"),
	);
});

test("is as it was where there is no terminal", async () => {
	expect(await fittedFailure(long, undefined)).toBe(
		"BOARD_MISSING: No board of that number is at acme.\n  Check board.number in the configuration.\n",
	);
});

test("of ours keeps the lines of its trace", async () => {
	const error = new TypeError("x");
	expect(await fittedFailure(error, 20)).toContain(`\n${error.stack}\n`);
});
