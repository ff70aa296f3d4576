import { expect, test } from "vitest";
import { addLine, EMPTY_LOG } from "./session-log.ts";

const item = (type: string, what: object) => JSON.stringify({ type, item: what });
const command = { type: "command_execution", aggregated_output: "", status: "x" };

test("commands and edits are kept in their order, each once, and the last message", () => {
	const lines = [
		'{"type":"thread.started","thread_id":"t"}',
		item("item.started", { ...command, command: "npm test" }),
		item("item.completed", { ...command, command: "npm test", exit_code: 1 }),
		item("item.completed", { type: "agent_message", text: "It fails." }),
		item("item.completed", {
			...{ type: "file_change", status: "completed" },
			changes: [{ path: "/w/a.ts", kind: "add" }],
		}),
		"no event at all",
		item("item.completed", { type: "agent_message", text: "It passes." }),
		'{"type":"turn.completed","usage":{}}',
	];
	expect(lines.reduce(addLine, EMPTY_LOG)).toEqual({
		commands: ["npm test", "apply_patch /w/a.ts"],
		says: "It passes.",
		failure: null,
		isCompleted: true,
	});
});

test("a failed turn says why", () => {
	const line = '{"type":"turn.failed","error":{"message":"no answer"}}';
	expect(addLine(EMPTY_LOG, line)).toMatchObject({ failure: "no answer", isCompleted: false });
});
