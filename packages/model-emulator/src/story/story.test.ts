import { expect, test } from "vitest";
import { contains, succeeded, told } from "./expectation.ts";
import { javascript } from "./javascript.ts";
import { mcp } from "./mcp.ts";
import { patch } from "./patch.ts";
import { run } from "./run.ts";
import { say } from "./say.ts";
import { story } from "./story.ts";
import { together } from "./together.ts";
import { tool } from "./tool.ts";

test.each([
	["no steps", [], /has no steps/],
	["a command at the end", [run("ls")], /ends with "ls"/],
	["an expectation at the end", [say("done", { expect: told(/x/) })], /ends with "done"/],
])("a story with %s cannot be told", (_, parts, message) => {
	expect(() => story("s", parts)).toThrow(message);
});

test.each([
	[run("ls -l\ncat x"), "ls -l…"],
	[run(`echo ${"x".repeat(100)}`), `echo ${"x".repeat(66)}…`],
	[run("ls", { title: "Look around" }), "Look around"],
	[patch("*** Update File: a.ts\n@@\n-a\n+b\n*** Add File: b.ts\n+x"), "edit a.ts, b.ts"],
	[mcp("github.create_pull_request", { title: "T" }), "github.create_pull_request"],
	[tool("view_image", { path: "a.png" }), "view_image"],
	[javascript("text(1)"), "text(1)"],
	[say("I am done. "), "I am done."],
	[together([run("a"), run("b")]), "a + b"],
])("a step has a short title", (step, title) => {
	expect(step.title).toBe(title);
});

test.each([
	["*** Add File: a\n+a", "*** Begin Patch\n*** Add File: a\n+a\n*** End Patch\n"],
	[
		"*** Begin Patch\n*** Add File: a\n+a\n*** End Patch",
		"*** Begin Patch\n*** Add File: a\n+a\n*** End Patch\n",
	],
])("a patch is completed", (body, whole) => {
	expect(patch(body).calls[0]?.action).toEqual({ kind: "patch", patch: whole });
});

test("a call expects success unless the step says otherwise; being told is no such thing", () => {
	const expects = (step: ReturnType<typeof run>) => [step.calls[0]?.expects, step.expects];
	expect(expects(run("x"))).toEqual([[succeeded()], []]);
	expect(expects(run("x", { expect: contains("a") }))).toEqual([[contains("a")], []]);
	expect(expects(run("x", { expect: told(/a/) }))).toEqual([[succeeded()], [told(/a/)]]);
});
