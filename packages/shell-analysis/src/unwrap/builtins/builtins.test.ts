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
	"printf -vc '%s %s' gh pr; $c create",
	"f(){ declare -g c='gh pr create'; }; f; $c",
	"f(){ local c=ls; typeset -g c='gh pr'; }; f; $c create",
	"f(){ $2; }; mapfile -c1 -C f <<<'gh pr create'",
	"mapfile -t -c1 -C 'printf -v q \"%.0s%s\"' a <<<'gh pr create'; $q",
	"mapfile -c1 -C 'gh pr create #' < notes.md",
	"a=(x x gh); mapfile -t -O3 a <<<$'pr\\ncreate'; \"${a[@]:2}\"",
	"x='a[$(gh pr create)]'; RANDOM=x",
	"x='a[$(gh pr create)]'; read OPTIND <<<\"$x\"",
	"x='a[$(gh pr create)]'; y=([x]=1)",
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
