// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const FILLED = [
	"[[ 'gh pr create' =~ .* ]]; $BASH_REMATCH",
	"a='gh p'; b='r create'; [[ \"x$a$b\" =~ x(.*) ]]; ${BASH_REMATCH[1]}",
	"a=g; b='h pr'; c=cre; d=ate; [[ \"x$a$b $c$d\" =~ x(.*) ]]; ${BASH_REMATCH[1]}",
	"[[ 'gh pr create' =~ (.*) ]]; [[ x == y && ls =~ (.*) ]]; $BASH_REMATCH",
	"a='gh p'; b='r create'; set -- -c\"$a$b\"; getopts c: o; $OPTARG",
	"a='gh p'; b='r create'; mkdir \"$a$b\"; cd \"$a$b\"; ${PWD##*/}",
	"mkdir 'gh pr create'; cd gh*; ${PWD##*/}",
	"pushd -n 'gh pr create' >/dev/null; ${DIRSTACK[1]}",
	"gh-pr-create() { ${FUNCNAME//-/ }; }; gh-pr-create",
	"bash -c '${BASH_ARGV[*]}' x create pr gh",
	"echo '${0##*/}' > 'gh pr create'; sh 'gh pr create'",
	"x='\\u'; y='gh pr create'; z='$y'; ${z@P}",
	"gp='gh pr create'; for v in ${!gp*}; do ${!v}; done",
	"declare -A m=(['gh pr create']=1); ${!m[@]}",
	"x='y[1]'; y=(0 'gh pr create'); ${!x}",
];

test.each(FILLED)("a variable that the shell fills is no hiding place: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

const SEPARATED = [
	"c=gh.pr.create; ((1)) && IFS=.; $c",
	"c=gh.pr.create; IFS=${x:-.}; $c",
	"for IFS in / .; do x=gh.pr.create; $x; done",
	"if [ 1 ]; then IFS=%; fi; read a b c <<< gh%pr%create; $a $b $c",
	'if :; then IFS=+; fi; read -ra v <<< gh+pr+create; "${v[@]}"',
	'set -- g h; IFS=; "$*" pr create',
	'a=(cre ate); IFS=; gh pr "${a[*]}"',
	"set -- g h; IFS=; x=$*; $x pr create",
	"set -- gh pr create; IFS=; $*",
];

test.each(SEPARATED)("words split and join by every value of IFS: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

const HARMLESS = [
	'branch=feat/12-x; [[ $branch =~ ([0-9]+) ]] && gh pr view "${BASH_REMATCH[1]}"',
	"a=ls; [[ \"x$a\" =~ x(.*) ]]; ${BASH_REMATCH[1]} 'gh pr create'",
	'cd packages/core && echo "$PWD: gh pr create" && "$PWD/node_modules/.bin/tsc" --noEmit',
	"while getopts 'ab:' o; do case $o in b) x=$OPTARG;; esac; done; echo \"gh pr create $x\"",
	"for v in ${!GIT_*}; do echo \"$v=${!v}\"; done; git commit -m 'gh pr create'",
	"while IFS=, read -r a b; do echo \"$a: $b\"; done < list.csv; echo 'gh pr create'",
];

test.each(HARMLESS)("ordinary uses pass: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

const COSTLY = [
	["that would take long to match", `[[ ${"a".repeat(90)}b =~ ^(a+)+$ ]]; echo $BASH_REMATCH`],
	["that is very long", `x=a; [[ $x =~ ${"a".repeat(60_000)} ]]; echo $BASH_REMATCH`],
	["that tries every character", `x=${"a".repeat(90)}; [[ $x =~ .*.*.*b ]]; echo $BASH_REMATCH`],
] as const;

test.each(COSTLY)("an expression %s is not tried", (_, command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
