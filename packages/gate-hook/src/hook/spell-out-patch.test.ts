import { describe, expect, test } from "vitest";
import { spellOutPatch } from "./spell-out-patch.ts";
import { toolUseIntent } from "./tool-use-intent.ts";

const patch = (...lines: string[]) => ["*** Begin Patch", ...lines, "*** End Patch"].join("\n");
const heredoc = (text: string) => `apply_patch <<'P'\n${text}\nP\n`;
const SCRIPT = patch("*** Add File: x.sh", "+#!/bin/sh", "+gh pr create --fill");

describe("a script that a patch writes is judged where the same line runs it:", () => {
	test.each([
		`${heredoc(SCRIPT)}bash x.sh`,
		`${heredoc(SCRIPT)}chmod +x x.sh && ./x.sh`,
		`cd scripts && ${heredoc(SCRIPT)}bash "$PWD/x.sh"`,
		`applypatch <<'P'\n${SCRIPT}\nP\n. ./x.sh`,
		`apply_patch '${SCRIPT}' && bash x.sh`,
		`apply_patch $'${SCRIPT.replaceAll("\n", "\\n")}'; sh x.sh`,
		`bash x.sh & ${heredoc(SCRIPT)}`,
		`${heredoc(patch("*** Update File: x.sh", "@@", "-echo", "+gh pr create --fill"))}./x.sh`,
		`${heredoc(patch("*** Update File: a", "*** Move to: x.sh", "@@", "+gh pr create"))}sh x.sh`,
		`${heredoc(patch("*** Add File: Makefile", "+all:; gh pr create --fill"))}make`,
		`${heredoc(patch("*** Add File: x.js", "+require('child_process').execSync('gh pr create')"))}node x.js`,
		`${heredoc(patch("*** Add File: x.py", "+import os; os.system('gh pr create')"))}python3 x.py`,
		`${heredoc(patch("*** Add File: tool.cfg", "+hook: gh pr create --fill"))}sometool`,
		`${heredoc(SCRIPT)}run-it x.sh`,
	])("%j", (command) => {
		const intent = toolUseIntent({ kind: "shell", command }, () => undefined);
		expect(intent).toMatchObject({ type: "undecidable" });
		const use = { kind: "mcp", tool: "shell__run", input: { command } } as const;
		expect(toolUseIntent(use, () => undefined)).toMatchObject({ type: "undecidable" });
	});
});

test.each([
	heredoc(SCRIPT),
	`${heredoc(SCRIPT)}cat x.sh && git add x.sh`,
	`${heredoc(patch("*** Add File: x.sh", "+echo hello"))}bash x.sh`,
	`${heredoc(patch("*** Update File: x.sh", "@@", "-gh pr create", "+echo hello"))}git diff`,
	`${heredoc(patch("*** Add File: notes.md", "+run gh pr create"))}pnpm test`,
])("%j opens no pull request", (command) => {
	expect(toolUseIntent({ kind: "shell", command }, () => undefined)).toEqual({ type: "passes" });
});

test("a changed file also holds what it held", () => {
	const command = heredoc(patch("*** Update File: bin/x.sh", "@@", "+PATCHED"));
	const spelt = spellOutPatch(command, (path) => `what ${path} held`);
	const file = "what bin/x.sh held\nPATCHED";
	expect(spelt).toBe(`cat > bin/x.sh <<'PATCHED_'\n${file}\nPATCHED_\n${command}`);
	expect(spellOutPatch("ls", () => undefined)).toBe("ls");
});
