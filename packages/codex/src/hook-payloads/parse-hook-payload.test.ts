import fc from "fast-check";
import { expect, test } from "vitest";
import { parseHookPayload } from "./parse-hook-payload.ts";

const session = { session_id: "t", transcript_path: null, cwd: "/w", model: "gpt-5.5" };
const bash = {
	...session,
	hook_event_name: "PreToolUse",
	tool_name: "Bash",
	tool_input: { command: "ls" },
};

test.each([
	["PreToolUse", bash],
	["PreToolUse with keys of a newer Codex", { ...bash, tool_input: { command: "ls", x: 1 }, y: 2 }],
	["Stop", { ...session, hook_event_name: "Stop", stop_hook_active: false }],
	["SessionStart", { ...session, hook_event_name: "SessionStart", source: "startup" }],
])("a payload of %s is read", (_, sent) => {
	expect(parseHookPayload(JSON.stringify(sent)).kind).toBe("payload");
});

test.each([
	["", "it is not JSON"],
	['{"hook_event_name":"PreToolUse"', "it is not JSON"],
	["[]", "it has no hook_event_name"],
	['{"hook_event_name":7}', "it has no hook_event_name"],
	['{"hook_event_name":"constructor"}', "an event that no hook of ours handles"],
	[JSON.stringify({ ...bash, tool_input: { cmd: "ls" } }), "a Bash call must have a command"],
	[JSON.stringify({ ...bash, tool_input: { command: 7 } }), "a Bash call must have a command"],
	[JSON.stringify({ ...bash, tool_input: null }), "a Bash call must have a command"],
	[JSON.stringify({ ...bash, tool_input: ["ls"] }), "tool_input"],
	[JSON.stringify({ ...bash, tool_name: undefined }), "tool_name"],
	[JSON.stringify({ ...session, hook_event_name: "Stop" }), "stop_hook_active"],
])("%j cannot be read", (text, why) => {
	expect(parseHookPayload(text)).toEqual({
		kind: "unreadable",
		problem: expect.stringContaining(why),
	});
});

test("any text is either a payload or a problem of one line", () => {
	const text = fc.oneof(
		fc.string(),
		fc.json(),
		fc
			.record({ hook_event_name: fc.constant("PreToolUse"), tool_name: fc.string() })
			.map((value) => JSON.stringify(value)),
	);
	fc.assert(
		fc.property(text, (sent) => {
			const parsed = parseHookPayload(sent);
			if (parsed.kind === "unreadable") expect(parsed.problem).not.toMatch(/\n/);
		}),
	);
});
