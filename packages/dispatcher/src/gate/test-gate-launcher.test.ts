import { expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { standInHooks } from "../testing/stand-in-hooks.ts";
import { testGateLauncher } from "./test-gate-launcher.ts";

const DENY =
	'{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"no"}}';
const denyWhere = (pattern: string) => `payload=$(cat)
case $payload in ${pattern}) echo '${DENY}' ;; esac`;

test("a launcher that denies a creation and nothing else is a gate", async () => {
	await testGate(denyWhere('*"pr create"*'));
	await testGate("read -r line; case $line in *create*) echo no >&2; exit 2 ;; esac");
});

test.each([
	["lets everything pass", "cat >/dev/null"],
	["denies without a reason", denyWhere("*").replace('"no"', '""')],
	["denies in another form", "cat >/dev/null; echo denied"],
	["denies everything", denyWhere("*")],
	["ends with 1", "cat >/dev/null; exit 1"],
	["lets pass only what needs no gate program", denyWhere('*"gh "*')],
])("a launcher that %s is no gate", async (_, script) => {
	await expect(testGate(script)).rejects.toMatchObject({ code: "GATE_NOT_ARMED" });
});

function testGate(script: string): Promise<void> {
	const cwd = scratchFolder();
	return testGateLauncher(standInHooks(cwd, script), { cwd, env: { PATH: "/usr/bin:/bin" } });
}
