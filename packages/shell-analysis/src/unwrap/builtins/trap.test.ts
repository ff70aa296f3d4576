// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const DENIED = [
	"trap 'gh pr create' EXIT",
	"a=list; trap 'gh pr $a' EXIT; a=create",
	"trap f EXIT; f() { gh pr create; }",
	"trap 'a=create' DEBUG; a=list; gh pr $a",
	"a=list; trap 'a=create' USR1; kill -USR1 $$; gh pr $a",
	"trap 'a=\"gh pr create\"' USR1; kill -USR1 $$; $a",
	"trap 'f() { gh pr create; }' DEBUG; f() { :; }; f",
	"trap 'set -- create' DEBUG; set -- list; gh pr $1",
	"shopt -s extdebug; trap '[[ $BASH_COMMAND != a=list ]]' DEBUG; a=create; a=list; gh pr $a",
];

const HARMLESS = [
	"trap 'rm -rf \"$tmp\"' EXIT; tmp=$(mktemp -d); git commit -m 'docs: gh pr create'",
	"trap 'echo failed; exit 1' ERR; gh pr list",
	"trap 'status=$?' ERR; gh pr view 5; echo $status",
	"trap cleanup EXIT; cleanup() { rm -f x; }; gh pr checks 5",
	"trap - EXIT; a=create; a=list; gh pr $a",
	"trap 'a=b' EXIT; a=list; gh pr $a",
];

test.each(DENIED)("a trap runs where nobody sees it: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each(HARMLESS)("an ordinary trap passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
