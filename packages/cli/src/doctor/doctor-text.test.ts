import { expect, test } from "vitest";
import { doctorText } from "./doctor-text.ts";

const checks = [
	{ id: "git", status: "ok", says: "git 2.47.3.", fix: null },
	{
		id: "gh",
		status: "warn",
		says: "There is no gh on the PATH; codex-workers does without.",
		fix: "Install the GitHub CLI, or set GH_TOKEN.",
	},
] as const;

test("each check is a line, and what to do stands below it", () => {
	expect(doctorText(checks)).toBe(
		[
			"ok    git 2.47.3.",
			"warn  There is no gh on the PATH; codex-workers does without.",
			"      Install the GitHub CLI, or set GH_TOKEN.",
			"",
			"Nothing is broken; 1 to look at.",
		].join("\n"),
	);
});

test("in a narrow terminal it goes on in the column in which it began", () => {
	expect(doctorText(checks, 40)).toBe(
		[
			"ok    git 2.47.3.",
			"warn  There is no gh on the PATH;",
			"      codex-workers does without.",
			"      Install the GitHub CLI, or set",
			"      GH_TOKEN.",
			"",
			"Nothing is broken; 1 to look at.",
		].join("\n"),
	);
});
