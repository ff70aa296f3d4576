import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { ALLOW, runTurn } from "./run-turn.ts";

const payload = (command: string) =>
	JSON.stringify({
		...{ session_id: "t", cwd: "/w", hook_event_name: "PreToolUse" },
		...{ tool_name: "Bash", tool_input: { command } },
	});

function world() {
	const folder = mkdtempSync(join(tmpdir(), "run-turn-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const env = {
		CODEX_WORKERS_BRANCH: "feature/7-fix-it",
		CODEX_WORKERS_TURNS: "100",
		CODEX_WORKERS_TURN_STEPS: "50 80 85 90 95",
		CODEX_WORKERS_TURNS_FOLDER: folder,
	};
	const run = (used: number, step: number, command = "npm test") =>
		runTurn(payload(command), { args: [String(used), String(step)], env });
	return { folder, env, run };
}

const told = (answer: string) => JSON.parse(answer).hookSpecificOutput.additionalContext;
const refused = (answer: string) => JSON.parse(answer).hookSpecificOutput.permissionDecisionReason;

describe("the program", () => {
	test("tells of a threshold once, with the turns that are used by then", () => {
		const { run, folder } = world();
		expect(told(run(52, 50))).toBe(
			"Turn check: 52/100 turns used\nWatch your progress against the issue.",
		);
		expect(run(53, 50)).toBe(ALLOW);
		expect(told(run(80, 80))).toMatch(/^Turn check: 80\/100.*\nPrepare a handover/);
		expect(readdirSync(folder).sort()).toEqual(["told.50", "told.80"]);
	});

	test("tells of every turn from the last phase on, each once", () => {
		const { run } = world();
		expect(told(run(95, 95, "git status"))).toMatch(/^Turn check: 95\/100/);
		expect(run(95, 95, "git status")).toBe(ALLOW);
		expect(told(run(96, 95, "git status"))).toMatch(/^Turn check: 96\/100/);
	});

	test("denies what is no handover in the last phase, and says the next step", () => {
		const { run } = world();
		expect(run(94, 90)).not.toContain("deny");
		expect(refused(run(95, 95))).toBe(
			"codex-workers turns: Turn check: 95/100 turns used. The handover must be posted; nothing else. “npm test” is neither a report, nor saves the work, nor only reads, and only handing over is let through now. Next step: commit and push what you have, then run `codex-workers report handover --help` and post the handover.",
		);
	});

	test("tells although it cannot note that it has", () => {
		const { run, folder } = world();
		rmSync(folder, { recursive: true });
		expect(told(run(50, 50))).toContain("50/100");
		expect(told(run(51, 50))).toContain("51/100");
	});

	test.each([
		["a payload that is none", "{}", ["50", "50"], {}, "TURN_PAYLOAD_INVALID"],
		[
			"a payload of another event",
			JSON.stringify({
				...{ session_id: "t", cwd: "/w", hook_event_name: "SessionStart", source: "startup" },
			}),
			["50", "50"],
			{},
			"TURN_PAYLOAD_INVALID",
		],
		["arguments that are none", payload("ls"), [], {}, "TURN_ENVIRONMENT_INVALID"],
		[
			"four thresholds",
			payload("ls"),
			["50", "50"],
			{ CODEX_WORKERS_TURN_STEPS: "1 2 3 4" },
			"TURN_ENVIRONMENT_INVALID",
		],
	])("refuses %s", (_, input, args, change, code) => {
		const { env } = world();
		expect(() => runTurn(input, { args, env: { ...env, ...change } })).toThrow(
			expect.objectContaining({ code }),
		);
	});
});
