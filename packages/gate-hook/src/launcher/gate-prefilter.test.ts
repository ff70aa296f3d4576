import { describe, expect, test } from "vitest";
import { ORDINARY_COMMANDS } from "./ordinary-commands.fixture.ts";
import { bash, isDenied, judge, patch, SHELLS } from "./prefilter.fixture.ts";

describe("nine in ten ordinary commands take the fast path, wherever they run", () => {
	const denied = ORDINARY_COMMANDS.filter((command) => isDenied(bash(command)));

	test.each(SHELLS)("%s", (...shell) => {
		expect(ORDINARY_COMMANDS).toHaveLength(200);
		for (const change of [{}, { cwd: "/home/gh/pr create/hub", transcript_path: "/gh/s.jsonl" }]) {
			const payloads = ORDINARY_COMMANDS.map((command) => bash(command, change));
			const answers = judge(shell, payloads);
			const fast = ORDINARY_COMMANDS.filter((_, at) => answers[at] === "fast");
			expect(fast.length).toBeGreaterThanOrEqual(180);
			expect(fast.filter((command) => denied.includes(command))).toEqual([]);
		}
	});
});

describe("a payload that is not read for sure is not ordinary", () => {
	const ls = bash("ls");
	const payloads: readonly (readonly [string, string])[] = [
		["nothing", ""],
		["no JSON", "ls"],
		["half of one", ls.slice(0, -9)],
		["more than one", ls + ls],
		["a blank more", `${ls} `],
		["a carriage return", `${ls}\r`],
		["a byte order mark", `\uFEFF${ls}`],
		["an escaped letter", ls.replace('"ls"', '"\\u006cs"')],
		["an escaped solidus", bash("ls /").replace("ls /", "ls \\/")],
		["a surrogate", ls.replace('"ls"', '"ls \\ud83d\\udca5"')],
		["a raw tab", ls.replace('"ls"', '"ls\t-la"')],
		["a second command", ls.replace('"ls"', '"ls","command":"gh pr create"')],
		["a first command", ls.replace('"command"', '"command":"gh pr create","command"')],
		["another key in the input", ls.replace('"ls"', '"ls","workdir":"/"')],
		["a list", ls.replace('"ls"', '["ls"]')],
		["a second input", ls.replace(/\}$/, ',"tool_input":{"command":"gh pr create"}}')],
		["a second name", ls.replace(/\}$/, ',"tool_name":"mcp__github__create_pull_request"}')],
		["the input first", `{"tool_input":{"command":"gh pr create"},${ls.slice(1)}`],
		["the event twice", ls.replace('"cwd"', '"hook_event_name":"Stop","cwd"')],
		["another event", ls.replace("PreToolUse", "Stop")],
		["no session", ls.replace(/"session_id":"[^"]*",/, "")],
		["no folder", ls.replace(/"cwd":"[^"]*",/, "")],
		["a number for a folder", ls.replace(/"cwd":"[^"]*"/, '"cwd":3')],
		["a key nobody knows", ls.replace('"cwd"', '"later":"x","cwd"')],
		["a nested input", bash("ls", { cwd: '"tool_name":"Bash","tool_input":{"command":"ls"}' })],
		["an MCP tool", ls.replace('"Bash"', '"mcp__shell__run"')],
		["another tool", ls.replace('"Bash"', '"view_image"')],
		["a long command", bash(`ls ${"x".repeat(9_000)}`)],
		["a long payload", patch("+x\n".repeat(9_000))],
		["a patch that is no JSON", patch("+x").replace("+x", "+\\x")],
	];

	test.each(SHELLS)("%s", (...shell) => {
		const answers = judge(
			shell,
			payloads.flatMap(([, payload]) => ["", payload, ls]),
		);
		const told = payloads.map(([name], at) => [name, ...answers.slice(3 * at, 3 * at + 3)]);
		expect(told).toEqual(payloads.map(([name]) => [name, "slow", "slow", "fast"]));
	});
});

test.each(SHELLS)("a patch is ordinary whatever it says: %s", (...shell) => {
	const text = '*** Begin Patch\n+gh pr create "\\"\n+\té“\u{1F4A5}\n*** End Patch\n';
	expect(judge(shell, [patch(text)])).toEqual(["fast"]);
});
