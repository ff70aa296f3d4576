import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const OUTPUTS = [
	"eval \"$(printf '\\x67\\x68 pr create')\"",
	"$(printf '\\147\\150') pr create",
	"echo Z2ggcHIgY3JlYXRl | base64 -d | sh",
	'bash -c "$(echo Z2ggcHIgY3JlYXRl | base64 --decode)"',
	"base64 -d <<< Z2ggcHIgY3JlYXRl | bash",
	"echo 6768207072206372656174 65 | xxd -r -p | sh",
	"echo 'etaerc rp hg' | rev | bash",
	"echo 'HG PR CREATE' | tr A-Z a-z | sed 's/hg/gh/' | sh",
	"$(which gh) pr create",
	"$(type -P gh) pr create",
	"sed '1e gh pr create' x",
];

const HARMLESS = [
	"gh pr list | grep create",
	"echo gh pr create",
	"sed -n '1,10p' x | grep -c 'gh pr create'",
	"grep -rl 'gh pr create' . | xargs sed -i 's/a/b/'",
	"jq -n --arg c \"gh pr create\" '{command:$c}'",
	'echo \'{"tool_input":{"command":"gh pr create"}}\' | node hook.js',
	"printf '%s' '{\"command\":\"gh pr create\"}' | ./hook.sh",
	"git diff --stat | tail -1",
];

test.each(OUTPUTS)("a command made from known output is a creation: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(HARMLESS)("an output that is only shown passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
