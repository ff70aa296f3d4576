import { expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { standInHooks } from "../testing/stand-in-hooks.ts";
import { testTurnLauncher } from "./test-turn-launcher.ts";

test("a launcher that counts a response and interrupts before the next one is a turn hook", async () => {
	await expect(testLauncher()).resolves.toBeUndefined();
});

test.each([
	["does nothing", "exit 0"],
	[
		"counts and never interrupts",
		`case $1 in
start) printf b >"$CODEX_WORKERS_TURNS_FOLDER/count.$2" ;;
pre) printf s >>"$CODEX_WORKERS_TURNS_FOLDER/count.$2" ;;
post) printf c >>"$CODEX_WORKERS_TURNS_FOLDER/count.$2" ;;
esac`,
	],
	["interrupts at once", 'kill -INT "$2"'],
	["is broken", "exit 1"],
])("a launcher that %s is none", async (_, script) => {
	await expect(testLauncher(script)).rejects.toMatchObject({
		code: "GATE_NOT_ARMED",
		message: expect.stringMatching(/turn hook counted \d of 1 turns/),
	});
});

function testLauncher(script?: string): Promise<void> {
	const cwd = scratchFolder();
	const files = standInHooks(cwd, undefined, script);
	return testTurnLauncher(files, { cwd, env: { PATH: "/usr/bin:/bin" } });
}
