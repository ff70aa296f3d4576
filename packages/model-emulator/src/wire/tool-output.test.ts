import { expect, test } from "vitest";
import type { ToolAction } from "../story/tool-call.ts";
import { readToolOutput } from "./tool-output.ts";

const ls: ToolAction = { kind: "run", command: "ls" };
const patch: ToolAction = {
	kind: "patch",
	patch: "*** Begin Patch\n*** Add File: a\n+a\n*** End Patch\n",
};
const pull: ToolAction = { kind: "mcp", server: "github", name: "create", args: {} };
const image: ToolAction = { kind: "tool", name: "view_image", args: {} };
const script: ToolAction = { kind: "javascript", source: "text(1)" };
const failed = (text: string) =>
	`Script failed\nWall time 0.0 seconds\nOutput:\nScript error:\n${text}`;
const completed = (text: string) => `Script completed\nWall time 0.2 seconds\nOutput:\n${text}`;
const session = "Wall time: 0.2 seconds\nProcess running with session ID 7\nOutput:\n";

test.each([
	[
		"a command",
		ls,
		"Chunk ID: 1c\nWall time: 0.0000 seconds\nProcess exited with code 3\nOriginal token count: 1\nOutput:\nhi\n",
		{ kind: "ran", exitCode: 3, text: "hi\n" },
	],
	[
		"a silent command",
		ls,
		"Chunk ID: 1c\nWall time: 0.0000 seconds\nProcess exited with code 0\nOriginal token count: 0\nOutput:\n",
		{ kind: "ran", exitCode: 0, text: "" },
	],
	[
		"a command killed by a signal",
		ls,
		"Wall time: 1.0 seconds\nProcess exited with code -1\nOutput:\n",
		{ kind: "ran", exitCode: -1, text: "" },
	],
	[
		"a running command",
		ls,
		`Chunk ID: 1c\n${session}`,
		{ kind: "running", sessionId: 7, text: "" },
	],
	["a session that the story asked for", image, session, { kind: "ran", text: session }],
	[
		"a patch",
		patch,
		"Exit code: 0\nWall time: 0 seconds\nOutput:\nSuccess.\n",
		{ kind: "ran", exitCode: 0, text: "Success.\n" },
	],
	[
		"a patch that fails",
		patch,
		"apply_patch verification failed: no",
		{ kind: "error", text: "apply_patch verification failed: no" },
	],
	[
		"a rejected command",
		ls,
		"exec_command failed: rejected",
		{ kind: "error", text: "exec_command failed: rejected" },
	],
	["an MCP answer", pull, "Wall time: 0.0037 seconds\nOutput:stub", { kind: "ran", text: "stub" }],
	[
		"an unknown tool",
		pull,
		"unsupported call: mcp__githubx",
		{ kind: "error", text: "unsupported call: mcp__githubx" },
	],
	[
		"any other answer",
		image,
		"unable to locate image",
		{ kind: "ran", text: "unable to locate image" },
	],
	[
		"a denied command",
		ls,
		"Command blocked by PreToolUse hook: a. b. Command: ls",
		{ kind: "denied", reason: "a. b" },
	],
	[
		"a denied patch",
		patch,
		`Command blocked by PreToolUse hook: no. Command: ${patch.patch}`,
		{ kind: "denied", reason: "no" },
	],
	[
		"a denied MCP call",
		pull,
		"Tool call blocked by PreToolUse hook: no. Tool: mcp__github__create",
		{ kind: "denied", reason: "no" },
	],
	[
		"a denied tool",
		image,
		"Tool call blocked by PreToolUse hook: no. Tool: view_image",
		{ kind: "denied", reason: "no" },
	],
	[
		"a reason of several lines",
		ls,
		"Command blocked by PreToolUse hook: a\nb. Command: ls",
		{ kind: "denied", reason: "a\nb" },
	],
	[
		"a reason that speaks of a command",
		ls,
		"Command blocked by PreToolUse hook: a. Command: x. Command: ls",
		{ kind: "denied", reason: "a. Command: x" },
	],
	[
		"a command that prints a denial",
		ls,
		"Wall time: 0 seconds\nProcess exited with code 0\nOutput:\nCommand blocked by PreToolUse hook: x",
		{ kind: "ran", exitCode: 0, text: "Command blocked by PreToolUse hook: x" },
	],
	[
		"a command in code mode",
		ls,
		completed("Wall time: 0 seconds\nProcess exited with code 3\nOutput:\nhi\n"),
		{ kind: "ran", exitCode: 3, text: "hi\n" },
	],
	[
		"a denial in code mode",
		ls,
		failed("Command blocked by PreToolUse hook: no. Command: ls"),
		{ kind: "denied", reason: "no" },
	],
	[
		"a denied nested call of a script",
		script,
		failed("Command blocked by PreToolUse hook: no. Command: x y"),
		{ kind: "denied", reason: "no" },
	],
	[
		"a script that prints a denial",
		script,
		completed("Command blocked by PreToolUse hook: no"),
		{ kind: "ran", text: "Command blocked by PreToolUse hook: no" },
	],
	[
		"a script that throws",
		script,
		failed("TypeError: tools.x is not a function"),
		{ kind: "error", text: "TypeError: tools.x is not a function" },
	],
	["a script that prints", script, completed("1"), { kind: "ran", text: "1" }],
] as const)("%s is read", (_, action, raw, output) => {
	expect(readToolOutput(raw, action)).toEqual(output);
});
