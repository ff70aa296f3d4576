import { exampleMarkers, renderMarker } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import type { Check } from "../cases/check.ts";
import { judgeCheck } from "./judge-check.ts";
import type { Observed } from "./observed.ts";

const started = renderMarker(exampleMarkers(123).started);
const observed: Observed = {
	commands: ["/bin/bash -lc 'npm test'", "apply_patch /w/src/add.ts", "git push origin HEAD"],
	says: "The pull request is open.",
	comments: ["Here I am.", started],
	issues: ["Document rounding\n\nFound in the review of #123"],
	pullRequests: 1,
	commits: ["fix: add() adds (#123)\n\nWorker: worker-1701523200-123\n"],
	file: (path) => (path === "README.md" ? "# widget\n" : null),
};

test.each<[string, Check, Check]>([
	["a command", { ran: "npm test" }, { ran: "pnpm test$" }],
	["no such command", { never_ran: "--force" }, { never_ran: "git push" }],
	[
		"one before the other",
		{ in_order: { first: "npm test", second: "apply_patch .*add" } },
		{ in_order: { first: "git push", second: "npm test" } },
	],
	[
		"both of them",
		{ in_order: { first: "npm test", second: "git push" } },
		{ in_order: { first: "npm test", second: "gh pr" } },
	],
	["a marker", { posted: "started" }, { posted: "complete" }],
	["no marker", { not_posted: "complete" }, { not_posted: "started" }],
	["a comment", { commented: "^Here" }, { commented: "^There" }],
	["an issue", { opened_issue: "rounding[\\s\\S]*#123" }, { opened_issue: "^Found.*rounding" }],
	["pull requests", { pull_requests: 1 }, { pull_requests: 0 }],
	["each commit", { commits: "^Worker: " }, { commits: "^feat" }],
	[
		"a file",
		{ file: { path: "README.md", matches: "widget" } },
		{ file: { path: "LICENSE", matches: "." } },
	],
	[
		"a file without something",
		{ file_without: { path: "README.md", pattern: "any" } },
		{ file_without: { path: "README.md", pattern: "widget" } },
	],
	["the last message", { said: "pull request" }, { said: "^Done" }],
])("%s is checked", (_, right, wrong) => {
	expect(judgeCheck(right, observed)).toBe(true);
	expect(judgeCheck(wrong, observed)).toBe(false);
});

test("no commit at all is no good commit", () => {
	expect(judgeCheck({ commits: "" }, { ...observed, commits: [] })).toBe(false);
});

test("a file that is not there is not without something", () => {
	const check = { file_without: { path: "LICENSE", pattern: "any" } };
	expect(judgeCheck(check, observed)).toBe(false);
});

test("a comment that only looks like a marker is none", () => {
	const comments = [started.replace("worker-", "wrkr-")];
	expect(judgeCheck({ posted: "started" }, { ...observed, comments })).toBe(false);
});
