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
	"trap '$c' DEBUG; c='gh pr create'; :; c=",
	"trap '$a$b' DEBUG; a='gh p'; b='r create'; :; a=; b=:",
	"trap '\"${c[@]}\"' ERR; c=(gh); c+=(pr); c+=(create); false; c=(:)",
	"trap 'f' DEBUG; f(){ gh pr create; }; : ; unset -f f",
	"trap 'unset -f gh' USR1; gh(){ :; }; kill -USR1 $$; gh pr create",
	"trap 'unset x' USR1; x=list; kill -USR1 $$; gh pr ${x-create}",
	"trap 'set -- create' USR1; set -- list; kill -USR1 $$; gh pr $1",
	"gh(){ :; }; trap 'gh pr create' USR1; unset -f gh; kill -USR1 $$; gh(){ :; }",
	"trap '${BASH_COMMAND//_/ }' ERR; gh_pr_create",
	"trap 'IFS=-' USR1; x=gh-pr-create; kill -USR1 $$; $x",
	"trap 'cd d' USR1; mkdir d; echo gh pr create > d/f; echo : > f; kill -USR1 $$; sh f",
	"shopt -s extdebug; trap '[[ $BASH_COMMAND != a=list ]]' DEBUG; a=create; a=list; gh pr $a",
];

const HARMLESS = [
	"trap 'rm -rf \"$tmp\"' EXIT; tmp=$(mktemp -d); git commit -m 'docs: gh pr create'",
	"trap 'echo failed; exit 1' ERR; gh pr list",
	"trap 'status=$?' ERR; gh pr view 5; echo $status",
	"trap cleanup EXIT; cleanup() { rm -f x; }; gh pr checks 5",
	"trap - EXIT; a=create; a=list; gh pr $a",
	"trap 'a=b' EXIT; a=list; gh pr $a",
	"trap 'docker rm -f \"$name\"' EXIT; name=x; git commit -m 'gh pr create'",
	"trap 'ssh \"$host\" rm -f \"$file\"' EXIT; host=a; file=b; echo 'gh pr create'",
	"set -E; trap 'echo \"line $LINENO: $BASH_COMMAND\" >&2' ERR; git commit -m 'gh pr create'",
];

test.each(DENIED)("a trap runs where nobody sees it: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each(HARMLESS)("an ordinary trap passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
