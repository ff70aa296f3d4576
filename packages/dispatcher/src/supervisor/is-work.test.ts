import { parseExecEvent } from "@codex-workers/codex";
import { expect, test } from "vitest";
import { isWork } from "./is-work.ts";

const item = (type: string, rest = {}) => ({ type: "item.completed", item: { type, ...rest } });

test.each<[unknown, boolean]>([
	[{ type: "thread.started", thread_id: "t" }, false],
	[{ type: "turn.started" }, false],
	[{ type: "error", message: "Reconnecting" }, false],
	[{ type: "turn.failed", error: { message: "no" } }, false],
	[item("error", { message: "unknown model" }), false],
	[item("agent_message", { text: "hi" }), true],
	[item("command_execution", { command: "ls", aggregated_output: "", status: "x" }), true],
	[item("something_new"), true],
	[{ type: "item.renamed" }, true],
	["not an event", false],
])("%j is work: %s", (event, is) => {
	expect(isWork(parseExecEvent(JSON.stringify(event)))).toBe(is);
});
