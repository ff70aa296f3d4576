// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const COMPOUNDS = [
	"for x in list create; do gh pr $x; done",
	'for c in "gh pr create"; do $c; done',
	"for c in gh; do for d in create; do $c pr $d; done; done",
	"f() { gh pr create; }; f",
	'f() { gh pr "$1"; }; f create',
	'f() { "$@"; }; f gh pr create',
	"function f { gh pr create; }; f",
	"f() ( gh pr create ); f",
	"f() { local c=create; gh pr $c; }; f",
	"f() { g; }; g() { gh pr create; }; f",
	"case x in x) gh pr create;; esac",
	"select x in a; do gh pr create; done",
	"while gh pr create; do :; done",
	"for ((i=0;i<1;i++)); do gh pr create; done",
	"[[ -n $(gh pr create) ]]",
	"(( $(gh pr create | wc -l) ))",
	"ls |& gh pr create",
	"ls & gh pr create",
	"if false; then :; elif true; then gh pr create; fi",
	"if x; then :; else gh pr create; fi",
	"test -f x && gh pr create || true",
	"true && gh pr create && echo ok",
	"echo ok; # comment\ngh pr create",
];

const SUBSTITUTIONS = [
	"x[$(gh pr create)]=1",
	"echo > $(gh pr create)",
	'cat <<< "$(gh pr create)"',
	"case $(gh pr create) in x) ;; esac",
	"for x in $(gh pr create); do :; done",
	"export X=$(gh pr create)",
	"local x=$(gh pr create)",
	"x=${y:=$(gh pr create)}",
	"x=${y/$(gh pr create)/}",
	'echo "${x:-${y:-$(gh pr create)}}"',
	"echo hi > >(gh pr create)",
	'tee >(sh) <<< "gh pr create"',
];

const ALTERNATIVES = [
	"if true; then c=create; else c=list; fi; gh pr $c",
	"c=list; true && c=create; gh pr $c",
	"c=create; false && c=list; gh pr $c",
];

const HARMLESS = [
	"for f in *.md; do grep -c 'gh pr create' \"$f\"; done",
	"for i in {1..1000}; do for j in {1..1000}; do echo $i $j; done; done",
	'while read -r f; do echo "$f"; done < list.txt',
	'while read -r n url; do git clone "$url" "$n"; done <<\'EOF\'\na https://x/a\nb https://x/b\nc https://x/c\nd https://x/d\ne https://x/e\nf https://x/f\ng https://x/g\nh https://x/h\ni https://x/i\nj https://x/j\nEOF',
	'command -v gh >/dev/null 2>&1 || echo "no gh"',
	'if ! command -v gh; then echo "install gh"; fi',
	'test -x "$(command -v gh)"',
	'[ "$1" = "gh pr create" ] && echo yes',
	'[[ "$CMD" == *"gh pr create"* ]] && echo yes',
	'case "$CMD" in *"gh pr create"*) echo yes;; esac',
	'f() { echo "gh pr create"; }; f',
	"f() { git status; }; f",
	'gh() { echo "$@"; }; gh pr create',
	"diff <(sort a) <(sort b)",
	"(cd x; ls) && { echo a; echo b; }",
	"true; false; :",
];

test.each(COMPOUNDS)("every branch, loop and group is entered: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(SUBSTITUTIONS)("a substitution runs wherever it stands: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(ALTERNATIVES)("either value of a variable counts: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each(HARMLESS)("a script that only mentions a creation passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
