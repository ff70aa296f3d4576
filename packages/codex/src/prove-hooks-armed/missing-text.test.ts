import { expect, test } from "vitest";
import type { MissingHook } from "./missing-hooks.ts";
import { missingText } from "./missing-text.ts";

const untrusted = (event: MissingHook["event"], command = "gate"): MissingHook => ({
	...{ event, command },
	reason: "untrusted",
});

test("hooks that are missing for one reason share a sentence, each event once", () => {
	const missing = [
		untrusted("PreToolUse"),
		untrusted("PreToolUse", "backstop"),
		untrusted("Stop"),
		{ ...untrusted("SessionStart"), reason: "disabled" } as const,
	];
	expect(missingText(missing, { warnings: [], errors: [] })).toBe(
		"The PreToolUse and Stop hooks would not run: not trusted by Codex, which skips such hooks without a word. The SessionStart hook would not run: listed by Codex as disabled.",
	);
});

test("what Codex says comes once, and not without end", () => {
	const said = { warnings: ["odd"], errors: [{ path: "/a", message: "x".repeat(5_000) }] };
	const text = missingText([untrusted("Stop")], said);
	expect(text).toContain("without a word. Codex says: odd; xxx");
	expect(text).toHaveLength(1_000);
});
