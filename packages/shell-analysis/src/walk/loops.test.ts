import { describe, expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const OPENS = "gh pr create -f";

describe("a loop that drops arguments", () => {
	test.each([
		`bash -c 'while true; do set -- x ${OPENS}; shift; "$@"; break; done'`,
		`bash -c 'until false; do shift; ${OPENS}; exit; done'`,
		`f() { while sleep 0; do ${OPENS}; shift || return; done; }; f`,
		`set --; while ! false; do ${OPENS}; shift || break; done`,
		`set -- a; while [ "$1" ]; do $c; [ "$c" ] && break; c='${OPENS}'; shift; set -- b; done`,
		`bash -c 'until [ $# -gt 0 ]; do set -- x ${OPENS}; shift; "$@"; done'`,
	])("also runs where there is none: %s", (command) => {
		expect(analyzeCommand(command).type).not.toBe("passes");
	});

	test.each([
		`set -- x ${OPENS}; while [ $# -gt 4 ]; do shift; done; "$@"`,
		`set -- x ${OPENS}; until [ "$#" -le 4 ]; do shift; done; "$@"`,
		`set -- x ${OPENS}; while (( $# > 4 )); do shift; done; "$@"`,
		`set -- x ${OPENS}; while [[ 4 -lt \${#} ]]; do shift; done; "$@"`,
		`set -- x ${OPENS}; while test $# != 4; do shift; done; "$@"`,
		`set -- a; while [ $# -lt 4 ]; do set -- "$@" a; done; gh pr \${4/a/create} -f`,
	])("ends where its condition says: %s", (command) => {
		expect(analyzeCommand(command).type).toBe("creates");
	});

	test("may not run at all where the number of arguments is not known", () => {
		const command = `set -- $EMPTY ${OPENS}; while [ $# -gt 4 ]; do set -- ls; done; "$@"`;
		expect(analyzeCommand(command).type).not.toBe("passes");
	});

	test("may end before the last one where the condition asks for more", () => {
		const command = `set -- x ${OPENS}; while [ $# -gt 0 ] && [ "$1" != gh ]; do shift; done; "$@"`;
		expect(analyzeCommand(command).type).not.toBe("passes");
	});

	test.each([
		`set --; while [ $# -gt 0 ]; do ${OPENS}; shift; done`,
		`set --; until (( $# == 0 )); do ${OPENS}; shift; done`,
		`set -- cat x gh pr create; l=(); while (($#)); do l+=("$1"); shift; done; "\${l[@]}"`,
	])("runs no more often than it says: %s", (command) => {
		expect(analyzeCommand(command)).toEqual({ type: "passes" });
	});
});

describe("what one pass leaves behind, a later one runs, however far it goes:", () => {
	test.each([
		"while sleep 0; do LATER; done",
		'while sleep 0; do "$@"; set -- $c; LATER; done',
		"until [ -e x ]; do LATER; done",
		"set -- 1 2 3; while shift; do LATER; done",
		"for ((;;)); do LATER; done",
		"for i in *; do LATER; done",
		"for i in $(seq 4); do LATER; done",
		"f() { for i; do LATER; done; }; f $(ls)",
		`mapfile l < names; for i in "\${l[@]}"; do LATER; done`,
		"while read x; do LATER; done < names",
		"select i in a b; do LATER; done",
	])("%s", (loop) => {
		for (const later of [
			`$c; c='${OPENS}'`,
			`$c; c=$b; b='${OPENS}'`,
			`$c; c=$b; b=$a; a='${OPENS}'`,
			`eval "$c"; eval 'c=$b'; b='${OPENS}'`,
		]) {
			expect(analyzeCommand(loop.replace("LATER", later)).type, later).not.toBe("passes");
		}
	});
});

test("a value is followed through many variables", () => {
	const steps = Array.from({ length: 10 }, (_, index) => `v${index}=$v${index + 1}`).join("; ");
	const command = `while sleep 0; do $v0; ${steps}; v10='${OPENS}'; done`;
	expect(analyzeCommand(command).type).not.toBe("passes");
});

describe("a loop over a list", () => {
	test.each([
		`c='${OPENS}'; for i in $EMPTY; do c=true; done; $c`,
		`c='${OPENS}'; for i in *.none; do c=true; done; $c`,
		`c='${OPENS}'; l=($(true)); for i in "\${l[@]}"; do c=true; done; $c`,
		`for c in '${OPENS}' ls; do break; done; $c`,
		`for c in '${OPENS}' ls; do [ "$c" != ls ] && break; done; $c`,
		"for f in gh x; do for g in pr y; do break 2; done; done; $f $g create -f",
		"for f in gh x; do while :; do break 2; done; done; $f pr create -f",
	])("may run for none of it, or end early: %s", (command) => {
		expect(analyzeCommand(command).type).not.toBe("passes");
	});

	test.each([
		`for i in 1 2 3; do c=true; done; c2='${OPENS}'; $c`,
		`for i in; do ${OPENS}; done`,
		'for f in *.md; do n=$(basename "$f"); d=out/$n; cp "$f" "$d"; done; gh pr view',
		'for i in $LIST; do prev=$cur; cur=$i; echo "$prev $cur"; done; gh pr list',
	])("does no more than it says: %s", (command) => {
		expect(analyzeCommand(command)).toEqual({ type: "passes" });
	});
});
