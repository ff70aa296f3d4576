import fc from "fast-check";
import { expect, test } from "vitest";
import { parseExecEvent } from "./parse-exec-event.ts";

const recorded = [
	'{"type":"thread.started","thread_id":"t-1"}',
	'{"type":"turn.started"}',
	'{"type":"item.started","item":{"id":"item_2","type":"command_execution","command":"/bin/bash -c cat","aggregated_output":"","exit_code":null,"status":"in_progress"}}',
	'{"type":"item.completed","item":{"id":"item_7","type":"command_execution","command":"/bin/bash -c \'exit 3\'","aggregated_output":"","exit_code":3,"status":"failed"}}',
	'{"type":"item.completed","item":{"id":"item_3","type":"file_change","changes":[{"path":"/w/foo.txt","kind":"add"}],"status":"completed"}}',
	'{"type":"item.completed","item":{"id":"item_4","type":"mcp_tool_call","server":"github","tool":"create_pull_request","arguments":{"title":"T"},"result":{"content":[{"type":"text","text":"PR #1"}],"structured_content":null},"error":null,"status":"completed"}}',
	'{"type":"item.completed","item":{"id":"item_8","type":"agent_message","text":"done"}}',
	'{"type":"item.completed","item":{"id":"item_0","type":"error","message":"warning"}}',
	'{"type":"error","message":"Reconnecting... 1/5"}',
	'{"type":"turn.failed","error":{"message":"STORY_FAILED"}}',
	'{"type":"turn.completed","usage":{"input_tokens":110,"cached_input_tokens":22,"cache_write_input_tokens":0,"output_tokens":55,"reasoning_output_tokens":11}}',
];

test.each(recorded)("%s is read", (line) => {
	expect(parseExecEvent(line)).toMatchObject({
		kind: "event",
		event: { type: JSON.parse(line).type },
	});
	expect(JSON.stringify(parseExecEvent(line))).not.toContain('"other"');
});

test.each([
	[
		"an item of a newer Codex",
		'{"type":"item.updated","item":{"id":"i","type":"dance","steps":3}}',
		"dance",
	],
	[
		"an item of another form",
		'{"type":"item.started","item":{"type":"file_change","paths":[]}}',
		"file_change",
	],
])("%s is kept as other", (_, line, itemType) => {
	expect(parseExecEvent(line)).toMatchObject({
		kind: "event",
		event: { item: { type: "other", itemType } },
	});
});

test.each([
	["an event of a newer Codex", '{"type":"turn.paused"}', { kind: "unknown", type: "turn.paused" }],
	[
		"a known event of another form",
		'{"type":"turn.failed"}',
		{ kind: "unknown", type: "turn.failed" },
	],
	["a log line", "Reading prompt from stdin...", { kind: "unreadable" }],
	["half a line", '{"type":"turn.st', { kind: "unreadable" }],
	["no line", "", { kind: "unreadable" }],
])("%s does not stop the reading", (_, line, parsed) => {
	expect(parseExecEvent(line)).toEqual(parsed);
});

test("any line is read without an exception", () => {
	fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (line) => void parseExecEvent(line)));
});
