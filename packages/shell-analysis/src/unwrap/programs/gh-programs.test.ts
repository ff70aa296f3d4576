import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const RUN = [
	"gh config set browser \"sh -c 'gh pr create'\"; gh browse",
	"gh config set editor 'gh pr create' --host github.com",
	"gh config set -h github.com pager 'gh pr create'",
	"gh codespace ssh -c x -- gh pr create",
	"gh cs ssh -c x 'gh pr create'",
	"gh alias import - <<< 'x: pr create'",
	"gh alias import aliases.yml",
];

test.each(RUN)("what gh starts, keeps or hands on is denied: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

const HARMLESS = [
	"gh config set editor vim",
	"gh config set git_protocol ssh",
	"gh cs ssh -c x -- ls",
	"gh cs list",
	"gh alias list",
	"gh agent-task list",
	"gh alias import - <<< 'bugs: issue list'",
];

test.each(HARMLESS)("anything else passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
