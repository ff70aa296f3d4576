import fc from "fast-check";
import { expect, test } from "vitest";
import { type Denial, renderDenial } from "./denial.ts";
import { plainText } from "./plain-text.ts";
import { readDenial } from "./read-denial.ts";

const denial: Denial = {
	kind: "policy",
	rule: "artifact-exists",
	sentence: "issue #123 has no trusted review artifact",
	next: "review the change",
};

test.each<[Denial["kind"], string]>([
	[
		"policy",
		"codex-workers gate (policy): issue #123 has no trusted review artifact. Next step: review the change",
	],
	[
		"undecidable",
		"codex-workers gate (undecidable): issue #123 has no trusted review artifact. Next step: review the change",
	],
	[
		"gate failure",
		"codex-workers gate failure: issue #123 has no trusted review artifact. This is not your fault. Next step: review the change",
	],
])("a denial of kind %s reads as one paragraph", (kind, text) => {
	expect(renderDenial({ ...denial, kind })).toBe(text);
});

const anyDenial = fc.record({
	kind: fc.constantFrom("policy" as const, "undecidable" as const, "gate failure" as const),
	rule: fc.string(),
	sentence: fc.string({ unit: "binary", maxLength: 2000 }),
	next: fc.string({ unit: "binary", maxLength: 2000 }),
});

test("whatever a denial is made of, it is one readable line below 900 characters", () => {
	fc.assert(
		fc.property(anyDenial, (any) => {
			const text = renderDenial(any);
			expect(text.length).toBeLessThan(900);
			expect(text).not.toMatch(/\p{C}/u);
			expect(readDenial(text)?.kind).toBe(any.kind);
		}),
	);
});

test.each([
	["as the hook gives it", (text: string) => text],
	[
		"as Codex tells the model",
		(text: string) => `Command blocked by PreToolUse hook: ${text}. Command: echo\n"a. Command: b"`,
	],
	[
		"behind what the shell says of a launcher that was killed",
		(text: string) =>
			`Command blocked by PreToolUse hook: /bin/bash: line 1: 42 Killed '/bin/sh' 'x'\n${text}. Command: ls`,
	],
	[
		"in code mode",
		(text: string) =>
			`Script failed\nScript error:\nCommand blocked by PreToolUse hook: ${text}. Command: gh pr create`,
	],
	[
		"in Codex's log",
		(text: string) =>
			`ERROR router: error=Command blocked by PreToolUse hook: ${text}. Command: gh pr create`,
	],
])("reads a denial %s", (_, told) => {
	expect(readDenial(told(renderDenial(denial)))).toEqual({
		kind: "policy",
		reason: "issue #123 has no trusted review artifact. Next step: review the change",
	});
});

test.each([
	["nothing", ""],
	["ordinary output", "On branch main"],
	["a quotation", 'echo "codex-workers gate (policy): no"'],
	["a quotation on a line of its own", "the log says:\ncodex-workers gate (policy): no"],
	[
		"another hook's block",
		"Command blocked by PreToolUse hook: no. Command: codex-workers gate (policy): x",
	],
	["an unknown kind", "codex-workers gate (maybe): no"],
])("%s is no denial", (_, text) => {
	expect(readDenial(text)).toBeUndefined();
});

test.each([
	["line ends", "a\r\n\tb\u2028c", "a b c"],
	["bidi controls", "a\u202Eb\u2066c", "a b c"],
	["zero-width and tag characters", "a\u200B\u{E0041}\uFEFFb", "a b"],
	["escape sequences", "\u001b[31mred\u0000", "[31mred"],
	["lone surrogates", "a\uD800b", "a b"],
	["long text", "x".repeat(50), `${"x".repeat(9)}…`],
	["a pair at the cut", `${"x".repeat(8)}😀😀`, `${"x".repeat(8)}…`],
])("%s do not reach the model", (_, text, shown) => {
	expect(plainText(text, 10)).toBe(shown.slice(0, 10));
});
