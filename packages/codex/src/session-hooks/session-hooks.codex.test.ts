import fc from "fast-check";
import { expect, test } from "vitest";
import { listHooks } from "../app-server/list-hooks.ts";
import { createCodexLab, withCodex } from "../testing/codex-lab.ts";
import { eventKeys, type HookEvent } from "./session-hook.ts";
import { sessionHookArgs } from "./session-hook-args.ts";

const events = Object.keys(eventKeys).filter((name): name is HookEvent => name in eventKeys);

const commandHook = fc.record(
	{
		command: fc.string({ unit: "binary", minLength: 1, maxLength: 60 }).filter(isVisible),
		timeout: fc.integer({ min: 0, max: 900 }),
		statusMessage: fc.string({ unit: "binary", maxLength: 20 }),
	},
	{ requiredKeys: ["command"] },
);

/** Codex drops a hook whose command is blank. */
function isVisible(command: string): boolean {
	return /[^\p{White_Space}]/u.test(command);
}

const group = fc.record(
	{
		matcher: fc.constantFrom("*", "", "Bash", "Edit|Write", "mcp__github__.*", 'a"\\\\b'),
		hooks: fc.array(commandHook, { minLength: 1, maxLength: 3 }),
	},
	{ requiredKeys: ["hooks"] },
);

const hooks = fc.dictionary(
	fc.constantFrom(...events),
	fc.array(group, { minLength: 1, maxLength: 4 }),
	{ minKeys: events.length },
);

test("Codex reads back every hook as it was meant, and trusts it", withCodex, async () => {
	const lab = await createCodexLab(process.env);
	await fc.assert(
		fc.asyncProperty(hooks, async (sent) => {
			const listed = await listHooks({
				binary: lab.binary,
				arguments: sessionHookArgs(sent),
				cwd: lab.worktree,
				env: lab.env,
				timeoutMs: 20_000,
			});
			const expected = events.flatMap((event) =>
				(sent[event] ?? []).flatMap((one) =>
					one.hooks.map(({ command }) => [event, command.toWellFormed(), "trusted", true]),
				),
			);
			const read = listed.hooks.map(({ eventName, command, trustStatus, enabled }) => [
				`${eventName[0]?.toUpperCase()}${eventName.slice(1)}`,
				command,
				trustStatus,
				enabled,
			]);
			expect(listed.errors).toEqual([]);
			expect(read.sort()).toEqual(expected.sort());
		}),
		{ numRuns: 5 },
	);
});
