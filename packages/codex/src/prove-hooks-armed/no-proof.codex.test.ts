import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createCodexLab, withCodex } from "../testing/codex-lab.ts";
import { proveHooksArmed } from "./prove-hooks-armed.ts";

const expected = [{ event: "PreToolUse", command: "/bin/true" }] as const;

test.for([
	[
		"an argument that Codex does not know",
		["--sandbox=read-only"],
		/exit code 2 \(error: unexpected/,
	],
	["a setting that Codex cannot read", ["-c", "features.hooks=7"], /exit code 1/],
] as const)("%s is no proof but an error", withCodex, async ([, args, message]) => {
	const lab = await createCodexLab(process.env);
	const asked = proveHooksArmed({ ...lab, arguments: args, expected, cwd: lab.worktree });
	await expect(asked).rejects.toMatchObject({
		code: "CODEX_NO_ANSWER",
		message: expect.stringMatching(message),
	});
});

const impostors = [
	["is missing", undefined, /cannot be started/, 20_000],
	["ends at once", "exit 0", /exit code 0/, 20_000],
	["says nothing", "exec sleep 60", /took longer than 200 ms/, 200],
	[
		"talks nonsense",
		"echo nonsense; echo '{\"id\":1'; exec sleep 60",
		/took longer than 200 ms/,
		200,
	],
	[
		"refuses",
		'read l; echo \'{"id":1,"error":{"message":"no"}}\'; exec cat',
		/refused request 1: no/,
		20_000,
	],
	[
		"answers in another form",
		'read l; echo \'{"id":1,"result":{}}\'; read l; read l; echo \'{"id":2,"result":{"data":[]}}\'; exec cat',
		/form that is not known/,
		20_000,
	],
] as const;

test("a Codex that cannot be asked is no proof but an error", withCodex, async () => {
	const { root, env } = await createCodexLab(process.env);
	for (const [name, script, message, timeoutMs] of impostors) {
		const binary = join(root, name.replaceAll(" ", "-"));
		if (script !== undefined) await writeFile(binary, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
		const asked = proveHooksArmed({ binary, arguments: [], expected, cwd: root, env, timeoutMs });
		await expect(asked, name).rejects.toMatchObject({
			code: "CODEX_NO_ANSWER",
			message: expect.stringMatching(message),
		});
	}
});

test("expecting no hook is a mistake, not a proof", async () => {
	const nowhere = { binary: "/nowhere", cwd: "/", env: {}, arguments: [] };
	const asked = proveHooksArmed({ ...nowhere, expected: [] });
	await expect(asked).rejects.toThrow(RangeError);
});
