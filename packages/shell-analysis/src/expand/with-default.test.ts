// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { describe, expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

describe("a parameter that is missing", () => {
	test.each([
		"f() { gh pr ${1-create}; }; f",
		"f() { gh pr ${2-create}; }; f a",
		"bash -c 'gh ${1-pr} ${2-create}'",
		"echo 'gh pr ${1-create}' > s.sh; sh s.sh",
		"set -- a; shift; gh pr ${1-create}",
		"set --; gh pr ${1=create}",
		'set --; gh pr "${@-create}"',
		"set --; gh pr ${*-create}",
		"x=(); gh pr ${x[@]-create}",
		"x=([1]=a); gh pr ${x-create}",
		"x=(a); unset 'x[0]'; gh pr ${x-create}",
		"n=1; set --; gh pr ${!n-create}",
		"f() { local x; gh pr ${x-create}; }; x=list; f",
	])("is not set, and the word behind the sign counts: %s", (command) => {
		expect(analyzeCommand(command).type).toBe("creates");
	});

	test.each([
		"x=([1]=a); gh pr ${x+create}",
		"f() { gh pr ${1+create}; }; f",
		'set --; gh pr "${@+create}"',
	])("does not count as set: %s", (command) => {
		expect(analyzeCommand(command)).toEqual({ type: "passes" });
	});
});

describe("a parameter that is empty", () => {
	test.each([
		"x=; gh pr ${x+create}",
		"set -- ''; gh pr ${1+create}",
		"set -- ''; gh pr ${@+create}",
		"x=(''); gh pr ${x[@]+create}",
		"declare -A x; x[k]=; gh pr ${x[k]+create}",
		"n=x; x=; gh pr ${!n+create}",
		"x=; gh pr ${x:-create}",
		"n=x; x=; : ${!n:=create}; gh pr $x",
	])("is set, but for a colon: %s", (command) => {
		expect(analyzeCommand(command).type).toBe("creates");
	});

	test.each(["x=; gh pr ${x-create}", "x=; gh pr ${x=create}", "x=; gh pr ${x:+create}"])(
		"has a value without a colon, and none with it: %s",
		(command) => {
			expect(analyzeCommand(command)).toEqual({ type: "passes" });
		},
	);
});

test.each([
	"gh pr ${x-create}",
	"gh pr ${1-create}",
	"gh pr ${@:-create}",
	"x=(a); gh pr ${x[1]-create}",
	'if [ -z "$Q" ]; then x=create; fi; eval "gh pr ${x:-list}"',
	'x=$(python3 -c \'print("gh pr crea" + "te")\'); eval "${x:-ls}"',
])("a parameter that is not known may be set or not: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	'if [ -z "$Q" ]; then x=; else x=list; fi; gh pr ${x:-create}',
	'set -- a b; [ -z "$Q" ] && set --; gh pr ${1-create}',
	'set -- a b; [ -z "$Q" ] && set --; gh pr ${@:-create}',
])("a parameter that one of two ways leaves empty may be so: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each([
	"set -- a; gh pr ${1-create}",
	"set -- list; gh pr ${1:-create}",
	"sh -c 'gh pr ${1-create}' x list",
	"x=list; gh pr ${x:-create}",
	"f() { gh pr ${1?x} create; }; f list",
])("a parameter that is there keeps its value: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

test.each([
	'set -- pr create; gh "${@-x}"',
	"set -- -c 'gh pr create'; bash ${1+\"$@\"}",
	"set -- -c 'gh pr create'; bash \"${1+$@}\"",
	"a=(-c 'gh pr create'); bash ${a[@]+\"${a[@]}\"}",
	"f() { ${1-gh pr create}; }; f",
	"set --; bash ${1--c 'gh pr create'}",
	'f() { ${1-gh pr "create"}; }; f',
])("the words of the value and of the operand stay apart: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each([
	"x=(); : ${x[0]=create}; gh pr $x",
	"x=(''); : ${x[0]:=create}; gh pr ${x[0]}",
	"x=(list); i=1; : ${x[i]=create}; gh pr ${x[1]}",
])("an element gets its default: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});
