// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const BUILTINS = [
	'read a b c <<< "gh pr create"; $a $b $c',
	'echo "gh pr create" | while read -r l; do $l; done',
	"printf 'gh pr create\\n' | while read -r a b c; do $a $b $c; done",
	'while read -r l; do eval "$l"; done <<< "gh pr create"',
	'mapfile -t a <<< "gh pr create"; eval "${a[0]}"',
	"printf -v c 'gh pr %s' create; $c",
	"c=$(printf 'gh pr %s' create); eval $c",
	"trap 'gh pr create' EXIT",
	'trap "gh pr create" 0',
	"eval 'gh' 'pr' 'create'",
	"eval \"eval 'gh pr create'\"",
	"bash -c 'eval \"$1\"' _ 'gh pr create'",
];

const ALIASES = [
	"alias pc='gh pr create'; pc",
	"shopt -s expand_aliases\nalias g=gh\ng pr create",
	"hash -p /usr/bin/gh foo; foo pr create",
	"cp /usr/bin/gh /tmp/foo; /tmp/foo pr create",
	"ln -s $(which gh) foo; ./foo pr create",
	"gh alias set pc 'pr create'; gh pc",
];

const HARMLESS = [
	'eval "$(ssh-agent -s)"',
	'eval "$(gh completion -s bash)"',
	'eval "$(brew shellenv)"',
	"source <(gh completion -s zsh)",
	"which gh hub",
	"man gh",
	"type gh",
	"alias pc='gh pr create'",
	"export GH_PAGER=cat; gh pr list",
	"GH_PAGER=less gh pr view 5",
];

test.each(BUILTINS)("a builtin that runs text is entered: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(ALIASES)("an alias planted and used on one line is denied: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each(HARMLESS)("a builtin that only remembers text passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
