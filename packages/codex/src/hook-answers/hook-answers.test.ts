import fc from "fast-check";
import { expect, test } from "vitest";
import { addContext } from "./add-context.ts";
import { allowToolUse } from "./allow-tool-use.ts";
import { blockStop } from "./block-stop.ts";
import { denyToolUse } from "./deny-tool-use.ts";
import { letStop } from "./let-stop.ts";
import { spokenReason } from "./spoken-reason.ts";

test("a denial is the JSON that Codex honours, with no key more", () => {
	expect(denyToolUse("No review.")).toBe(
		'{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"No review."}}',
	);
});

test("a blocked stop is the JSON that Codex honours, with no key more", () => {
	expect(blockStop("Report first.")).toBe('{"decision":"block","reason":"Report first."}');
});

test("letting something through is silence", () => {
	expect([allowToolUse(), letStop()]).toEqual(["", ""]);
});

test.each(["", " ", "\n\t", "\u0085", "\u200b", "\ufeff", "\u0000"])(
	"a reason without a visible character, %j, becomes one that can be read",
	(blank) => {
		expect(spokenReason(blank)).toMatch(/^Refused without a reason/);
	},
);

test("a reason keeps its text and loses the blanks around it", () => {
	expect(spokenReason("  2 findings are open.\n")).toBe("2 findings are open.");
});

test("a long reason is cut at a whole character and says so", () => {
	const cut = spokenReason("ä😀".repeat(500));
	expect(cut).toMatch(/^(?:ä😀)+ä?…$/);
	expect(Buffer.byteLength(cut)).toBeGreaterThan(1015);
});

test("any reason is never blank, well-formed, at most 1,024 bytes, and survives JSON", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 3_000 }), (reason) => {
			const spoken = spokenReason(reason);
			expect(spoken).toMatch(/[^\p{White_Space}]/u);
			expect(spoken.isWellFormed()).toBe(true);
			expect(Buffer.byteLength(spoken)).toBeLessThanOrEqual(1024);
			expect(JSON.parse(blockStop(reason))).toEqual({ decision: "block", reason: spoken });
		}),
	);
});

test("a lone surrogate is replaced, because Codex rejects JSON that has one", () => {
	expect(spokenReason("a\ud800b")).toBe("a\ufffdb");
});

test("context for the model lets the call through, and is well-formed and short", () => {
	const { hookSpecificOutput } = JSON.parse(
		addContext(`Turn check: 50/100\ud800${"x".repeat(2_000)}`),
	);
	expect(Object.keys(hookSpecificOutput)).toEqual(["hookEventName", "additionalContext"]);
	expect(hookSpecificOutput.additionalContext).toMatch(/^Turn check: 50\/100\ufffdx+…$/);
});
