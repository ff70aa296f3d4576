// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const QUOTED = [
	"g\\h p\\r cr\\eate",
	'\'gh\' "pr" $"create"',
	"gh pr $'create'",
	"gh p''r cre\"\"ate",
];

const BRACED = [
	"{gh,pr,create}",
	"{gh,pr} create",
	"gh pr {new,}",
	"gh pr c{reat,}e",
	"gh pr crea{t..t}e",
];

const VARIABLES = [
	"a=gh b=pr; $a $b create",
	"a=g; b=h; $a$b pr create",
	'a=(gh pr create); "${a[@]}"',
	"a=(gh pr); a+=(create --fill); ${a[@]}",
	'declare -a a=(gh pr create); "${a[@]}"',
	"x=create; gh pr $x",
	"x=reate; gh pr c$x",
	"x=CREATE; gh pr ${x,,}",
	"x=xcreate; gh pr ${x#x}",
	"x=creatX; gh pr ${x/X/e}",
	'x="abc create"; gh pr ${x:4}',
	"x=create; y=x; gh pr ${!y}",
	"declare -n r=x; x=create; gh pr $r",
	'set -- gh pr create; "$@"',
	"set -- gh pr create; $1 $2 $3",
	'set -- x gh pr create; shift; "$@"',
	'set -- gh pr create; "${@:1}"',
	"gh${IFS}pr${IFS}create",
	"IFS=,; c=gh,pr,create; $c",
	"x='gh pr create'; bash -c \"$x\"",
	"export x='gh pr create'; bash -c '$x'",
	"x=create bash -c 'gh pr $x'",
	"env x=create sh -c 'gh pr $x'",
];

const ZSH = [
	"repeat 3 gh pr create",
	"noglob gh pr create",
	'c="gh pr create"; $=c',
	'c="gh pr create"; ${(z)c}',
	"${:-gh} pr create",
	"${GH:-gh} pr create",
];

const HARMLESS = [
	"for i in {1..1000}; do for j in {1..1000}; do echo $i $j; done; done",
	'x="gh pr create"; echo "$x"',
	'x="gh pr create"; grep "$x" README.md',
	"msg=$(cat <<'EOF'\ngh pr create\nEOF\n); git commit -m \"$msg\"",
	"echo $((1+2)) ${x:-y} ${#x}",
	"ls *.md ?.txt [ab].c",
];

test.each(QUOTED)("quoting does not hide a creation: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(BRACED)("brace expansion does not hide a creation: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(VARIABLES)("a constant in a variable is followed: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(ZSH)("a form that only zsh knows is not let through: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each(HARMLESS)("an expansion that stays text passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
