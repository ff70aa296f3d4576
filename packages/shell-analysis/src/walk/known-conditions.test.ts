// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const USED = '"$p" gh pr create';

const KNOWN = [
	"true && p=echo",
	"false || p=echo",
	"case abc in a*) p=echo ;; *) p=env ;; esac",
	"case abc in x) p=env ;; abc) p=echo ;; esac",
	"case $1 in a) p=echo ;; *) p=printf ;; esac",
	"[[ xecho =~ x(.*) ]]; p=${BASH_REMATCH[1]}",
	"mapfile -t p < <(printf 'echo\\n')",
];

const OPEN = [
	"grep -q a b && p=echo",
	"grep -q a b || p=echo",
	"false && p=echo",
	"true() { return 1; }; true && p=echo",
	"false() { :; }; false || p=echo",
	"case $1 in a) p=echo ;; esac",
	"case abc in x) p=echo ;; esac",
	"case abc in A*) p=echo ;; esac",
	"case abc in a*) p=echo ;;& *) p=env ;; esac",
	"[[ xecho =~ $r ]]; p=${BASH_REMATCH[1]}",
	"[[ -n $a && xecho =~ x(.*) ]]; p=${BASH_REMATCH[1]}",
	"mapfile -t p < list",
];

test.each(KNOWN)("what surely happens is taken for certain: %s", (before) => {
	expect(analyzeCommand(`${before}; ${USED}`)).toEqual({ type: "passes" });
});

test.each(OPEN)("what may not happen leaves the program open: %s", (before) => {
	expect(analyzeCommand(`${before}; ${USED}`).type).not.toBe("passes");
});
