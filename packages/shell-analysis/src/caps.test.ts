// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "./analyze-command.ts";

const LIMIT = { type: "undecidable", cause: "limit" };

function nested(open: string, close: string, depth = 2000): string {
	return `${open.repeat(depth)}ls${close.repeat(depth)}`;
}

const DEEP: readonly (readonly [string, string])[] = [
	["$(", nested("echo $(", ")")],
	['"$(', nested('echo "$(', ')"')],
	["<(", nested("cat <(", ")")],
	["(", nested("( ", ")")],
	["{", nested("{ ", "; }")],
	["$((", `echo ${nested("$((", "))").replace("ls", "1")}`],
	["((", `((${nested("(", ")").replace("ls", "1")}))`],
	["[[ (", `[[ ${nested("( ", " )")} ]]`],
	["${x:-", `echo ${nested("${x:-", "}")}`],
	["${a[", `echo ${nested("${a[", "]}").replace("ls", "1")}`],
	["a=(", nested("a=(", ")")],
	["if", nested("if true; then ", "; fi")],
	["for", nested("for x in a; do ", "; done")],
	["while", nested("while true; do ", "; done")],
	["case", nested("case a in a) ", ";; esac")],
	["function", nested("f() { ", "; }")],
	["eval", `${"eval ".repeat(2000)}ls`],
];

test.each(DEEP)("2,000 levels of %s are over a limit", (_, command) => {
	expect(analyzeCommand(command)).toMatchObject(LIMIT);
});

const MANY: readonly (readonly [string, string])[] = [
	["characters of the line", `: ${"x".repeat(1_000_001)}`],
	["characters made", `a=xx; ${"a=$a$a;".repeat(40)}`],
	["commands", "true;".repeat(80_000)],
	["words", `: ${"x ".repeat(120_000)}`],
	["traps", "trap 'a=1' USR1;".repeat(200)],
	["variables", Array.from({ length: 2100 }, (_, index) => `v${index}=x`).join(";")],
	["values of one word", choices("a b c d e f g h", "echo $a$b$c$d$e$f$g$h")],
	["functions that call two each", chain("f%() { f#; f#; }", "f0")],
	["aliases that stand for two each", chain("alias a%='a#; a#'", "a0")],
	["values passed on in a loop", `while sleep 0; do ${handedOn()}; done`],
	["names of one file", Array.from({ length: 200 }, (_, index) => `ln a b${index}`).join(";")],
	["arithmetic that names the next twice", `${sums()}; echo $((a0))`],
];

/** Variables that may have one of two values. */
function choices(names: string, command: string): string {
	const branches = names.split(" ").map((name) => `if x; then ${name}=1; else ${name}=2; fi`);
	return [...branches, command].join("; ");
}

/** Lines numbered from 0 in which `%` is the number and `#` the next one, and what starts it all. */
function chain(line: string, start: string): string {
	const lines = Array.from({ length: 80 }, (_, index) =>
		line.replaceAll("%", String(index)).replaceAll("#", String(index + 1)),
	);
	return [...lines, start].join("\n");
}

function sums(): string {
	return Array.from({ length: 200 }, (_, index) => `a${index}=a${index + 1}+a${index + 1}`).join(
		";",
	);
}

function handedOn(): string {
	return Array.from({ length: 60 }, (_, index) => `a${index}=$a${index + 1}`).join(";");
}

test.each(MANY)("too many %s are over a limit", (_, command) => {
	expect(analyzeCommand(command)).toMatchObject(LIMIT);
});

/** Where something is cut off, what was cut off is not known: a creation behind it is not let through. */
const CUT: readonly (readonly [string, string])[] = [
	["loop words", `for x in ${"list ".repeat(70)}create; do gh pr $x; done`],
	["words of xargs", `echo ${"list ".repeat(70)}create | xargs -n1 gh pr`],
	["lines read", `printf '%s\\n' ${"list ".repeat(40)}create | while read -r x; do gh pr $x; done`],
	[
		"passes over the number of arguments",
		`set -- pr; while [ $# -lt 40 ]; do set -- "$@" x; c=$d; d=create; done; gh pr $c`,
	],
	["values of a case", `case $y in ${"*) x=list;; ".repeat(70)}*) x=create;; esac; gh pr $x`],
	["pieces of an output", `{ ${"echo $x;".repeat(300)} echo gh pr create; } | bash`],
	["brace expansion", `gh pr {${"list,".repeat(5000)}create}`],
	["names in arithmetic", `v='x[$(gh pr create)]'; ((${names(40)}+v))`],
	["names in a value", `v='x[$(gh pr create)]'; w='${names(40)}+v'; [[ w -eq 0 ]]`],
	["references", `${references(20)}; x20=create; gh pr $x0`],
	["passes of a loop", `x=list; for ((i=0;i<99;i++)); do ((i == 98)) && x=create; done; gh pr $x`],
	[
		"arguments of a call",
		`f() { if [ $1 = xxxxx ]; then gh pr $2; else f x$1 $2; fi; }; f x create`,
	],
	["a script on one line", `bash -c '${`: ${"a".repeat(70_000)}`}\ngh pr create'`],
	["a program", `python3 -c '${"a=1;".repeat(20_000)}import os; os.system("gh pr create")'`],
	["a long text in a filter", `printf '%s\\n' '${"#".repeat(5000)}' 'gh pr create' | fmt | bash`],
	["settings of git", `export GIT_CONFIG_COUNT=100 ${settings(99)} ${alias(99)}; git x`],
	["stars of a pattern", `echo gh pr create > ${"a".repeat(60)}b; bash ${"*a".repeat(30)}*`],
];

function names(count: number): string {
	return Array.from({ length: count }, (_, index) => `n${index}`).join("+");
}

function settings(count: number): string {
	const pairs = Array.from(
		{ length: count },
		(_, index) => `GIT_CONFIG_KEY_${index}=a.b GIT_CONFIG_VALUE_${index}=c`,
	);
	return pairs.join(" ");
}

function alias(index: number): string {
	return `GIT_CONFIG_KEY_${index}=alias.x GIT_CONFIG_VALUE_${index}='!gh pr create'`;
}

function references(count: number): string {
	return Array.from({ length: count }, (_, index) => `declare -n x${index}=x${index + 1}`).join(
		";",
	);
}

test.each(CUT)("what is cut off is not let through: %s", (_, command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});
