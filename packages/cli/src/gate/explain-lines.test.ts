import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commandLine } from "../testing/command-line.ts";
import { explainLine } from "./explain-lines.ts";

test.each([
	[{ command: "ls -la" }, { verdict: "pass", denied: false, rule: "none" }],
	[{ command: "gh pr create --fill" }, { verdict: "create", denied: true, rule: "policy" }],
	[
		{ command: "$x pr create" },
		{ verdict: "undecidable", denied: true, rule: "undecidable-dynamic" },
	],
	[{ command: "git push && gh pr create --fill" }, { denied: true, rule: "undecidable-company" }],
	[
		{ tool_name: "Bash", tool_input: { command: "gh pr create --fill" } },
		{ verdict: "create", denied: true },
	],
	[{ tool_name: "mcp__github__create_pull_request" }, { verdict: "create", denied: true }],
	[{ tool_name: "apply_patch", tool_input: { command: "*** Begin Patch" } }, { verdict: "pass" }],
	[{ tool: "Bash" }, { verdict: "undecidable", denied: true, rule: "unreadable" }],
	["ls", { verdict: "undecidable", denied: true, rule: "unreadable" }],
])("%j is answered with %j", (line, verdict) => {
	expect(explainLine(JSON.stringify(line))).toMatchObject(verdict);
});

test("text that is no JSON is refused", () => {
	expect(explainLine("gh pr view")).toMatchObject({ denied: true, rule: "unreadable" });
});

test("every line of standard input gets one line of JSON, in order", async () => {
	const stdin = '{"command":"ls"}\r\n\n{"command":"gh pr create -f"}\nnonsense';
	const { stdout, exitCode } = await commandLine(["gate", "explain", "--jsonl"], { stdin });
	expect(exitCode).toBe(0);
	const lines = stdout.trimEnd().split("\n");
	expect(lines.map((line) => JSON.parse(line).verdict)).toEqual(["pass", "create", "undecidable"]);
});

test("neither a command nor --jsonl is a mistake in use", async () => {
	expect(await commandLine(["gate", "explain"])).toMatchObject({ exitCode: 2 });
});

test("the labelled commands are answered as they are labelled", () => {
	const corpus = new URL("../../../shell-analysis/corpus/gate.jsonl", import.meta.url);
	const lines = readFileSync(corpus, "utf8").trimEnd().split("\n");
	const wrong = lines.map(parse).filter(({ command, expect: label, lean }) => {
		const isDenied = label === "create" || (label === "undecidable" && lean === "deny");
		return explainLine(JSON.stringify({ command })).denied !== isDenied;
	});
	expect(wrong).toEqual([]);
});

function parse(line: string): { command: string; expect: string; lean?: string } {
	return JSON.parse(line);
}
