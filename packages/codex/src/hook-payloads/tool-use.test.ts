import { expect, test } from "vitest";
import { preToolUsePayload } from "./pre-tool-use-payload.ts";
import { toolUse } from "./tool-use.ts";

test.each([
	["Bash", { command: "ls" }, { kind: "shell", command: "ls" }],
	["apply_patch", { command: "*** Begin" }, { kind: "patch", patch: "*** Begin" }],
	["apply_patch", {}, { kind: "other", tool: "apply_patch", input: {} }],
	[
		"mcp__github__create_pull_request",
		{ title: "T" },
		{ kind: "mcp", tool: "github__create_pull_request", input: { title: "T" } },
	],
	["mcp__x__Bash", { command: "ls" }, { kind: "mcp", tool: "x__Bash", input: { command: "ls" } }],
	["view_image", null, { kind: "other", tool: "view_image", input: {} }],
])("%s with %j is sorted", (tool_name, tool_input, sorted) => {
	const payload = preToolUsePayload.parse({
		session_id: "t",
		transcript_path: null,
		cwd: "/w",
		hook_event_name: "PreToolUse",
		tool_name,
		tool_input,
	});
	expect(toolUse(payload)).toEqual(sorted);
});
