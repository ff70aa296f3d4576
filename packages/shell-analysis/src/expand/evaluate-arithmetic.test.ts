// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const THROUGH_VALUES = [
	"echo $((x))",
	"echo $((1 + x))",
	"echo $(($x))",
	"echo $((${x}))",
	"echo $[x]",
	"((x))",
	"((x++))",
	"for ((i=x; i<1; i++)); do :; done",
	"let x",
	"let y=x+1",
	"[[ $x -eq 0 ]]",
	"[[ x -eq 0 ]]",
	"[[ ! ( 1 -lt $x ) ]]",
	"[[ -v $x ]]",
	'[ -v "$x" ]',
	"echo ${y:x}",
	"echo ${y:0:x}",
	"echo ${y[x]}",
	"y[x]=1",
	"echo ${!x}",
	"y=x; echo $((y))",
	"y=(1 x); echo $((y))",
	'set -- "$x"; echo $(($1))',
	"declare -i n=x",
	"declare -n r=$x; echo $r",
	'declare "$x=1"',
];

const WRITTEN_OUT = [
	"[[ 'a[$(gh pr create)]' -eq 0 ]]",
	"[[ 0 -ge 'a[$(gh pr create)]' ]]",
	"[[ -v 'a[$(gh pr create)]' ]]",
	"let 'a[$(gh pr create)]=1'",
	"declare 'a[$(gh pr create)]=1'",
	"declare a[$(gh pr create)]=1",
	"typeset 'a[`gh pr create`]=1'",
	"export 'a[$(gh pr create)]=1'",
	"local 'a[$(gh pr create)]+=1'",
	"read -r 'a[$(gh pr create)]' <<< x",
	"printf -v 'a[$(gh pr create)]' x",
	"test -v 'a[$(gh pr create)]'",
	"unset 'a[$(gh pr create)]'",
	"x='$(gh pr create)'; echo \"${x@P}\"",
	"x='`gh pr create`'; echo ${x@P}",
	"mapfile -C 'gh pr create #' -c 1 x < f",
];

const NOTHING_RUNS = [
	"x='a[$(gh pr create)]'; echo \"$x\"",
	"x='a[$(gh pr create)]'; [[ $x == y ]]",
	"x='a[$(gh pr create)]'; [ \"$x\" -eq 0 ]",
	"x='gh pr create'; echo $((x))",
	"x='gh pr create'; [[ $x -eq 0 ]]",
	"x='gh pr create'; echo \"${x@P}\"",
	"x='$(gh pr create)'; echo \"${x@Q}\"",
	"printf '%d' 'a[$(gh pr create)]'",
	"declare 'a[1]=gh pr create'",
	"x=x; echo $((x))",
	"x=y; y=x; ((x))",
	"i=0; while ((i < 9)); do ((i++)); a[i]=$i; done; echo ${a[i-1]}",
	"declare -A m; m[gh]=1; [[ -v m[gh] ]] && unset 'm[gh]'",
	"[[ $n -gt 5 ]] && [ -v HOME ] && test -v PATH",
	"let n++ 'm = n * 2'",
];

test.each(THROUGH_VALUES)("a subscript in a value runs where it is evaluated: %s", (command) => {
	expect(analyzeCommand(`x='a[$(gh pr create)]'; ${command}`).type).toBe("creates");
});

test.each(WRITTEN_OUT)("a text that bash evaluates a second time runs: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(NOTHING_RUNS)("what is not evaluated, or has no substitution, passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

test("values that name each other many times over stay within the limits", () => {
	const names = Array.from({ length: 60 }, (_, index) => `v${index}='v${index + 1}+v${index + 2}'`);
	expect(analyzeCommand(`${names.join("; ")}; echo $((v0))`).type).not.toBe("creates");
});
