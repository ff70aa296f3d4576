import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import type { ToolAction } from "../story/tool-call.ts";
import { codeModeSource } from "./code-mode-source.ts";
import { readToolOutput } from "./tool-output.ts";

/** Runs the source as Codex's `exec` does: with `tools` and `text` and nothing else. */
async function evaluate(action: ToolAction, tools: Readonly<Record<string, unknown>>) {
	const printed: string[] = [];
	const text = (value: string) => void printed.push(value);
	await runInNewContext(`(async () => {${codeModeSource(action)}\n})()`, { tools, text });
	return readToolOutput(printed.join(""), action);
}

test("a command is waited for, however often Codex hands back a session", async () => {
	const waits: unknown[] = [];
	const tools = {
		exec_command: async ({ cmd }: { cmd: string }) => ({ session_id: 7, output: `${cmd}: ` }),
		write_stdin: async (args: unknown) => {
			waits.push(args);
			return waits.length === 1
				? { session_id: 7, output: "half, " }
				: { exit_code: 3, output: "whole" };
		},
	};
	const output = await evaluate({ kind: "run", command: 'make "it"\n' }, tools);
	expect(output).toEqual({ kind: "ran", exitCode: 3, text: 'make "it"\n: half, whole' });
	expect(waits).toHaveLength(2);
});

test("a patch goes in as text and counts as done when it does not throw", async () => {
	const applied: string[] = [];
	const tools = { apply_patch: async (text: string) => void applied.push(text) };
	const output = await evaluate({ kind: "patch", patch: '*** "`$`\\\n' }, tools);
	expect(applied).toEqual(['*** "`$`\\\n']);
	expect(output).toEqual({ kind: "ran", exitCode: 0, text: "" });
});

test.each([
	["text", "plain", "plain"],
	[
		"MCP content",
		{ content: [{ type: "text", text: "a" }, { type: "image" }, { text: "b" }] },
		"ab",
	],
	["an object", { goal: null }, '{"goal":null}'],
])("the answer of any other tool is printed: %s", async (_, answer, text) => {
	const tools = { mcp__github__get: async () => answer };
	const action = { kind: "mcp", server: "github", name: "get", args: { n: 1 } } as const;
	expect(await evaluate(action, tools)).toEqual({ kind: "ran", text });
});

test("a call that Codex blocks throws out of the script", async () => {
	const tools = { view_image: () => Promise.reject(new Error("blocked")) };
	await expect(evaluate({ kind: "tool", name: "view_image", args: {} }, tools)).rejects.toThrow(
		"blocked",
	);
});
