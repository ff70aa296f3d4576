// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

test.each([
	"g${A}h p${B}r create",
	"g$1h p$2r create",
	'"g${A}h" "p${A}r" "create$B"',
	"g${@}h p${*}r create",
	"hu${A}b pull-${B}request -m x",
	"g${A}h ap${B}i repos/o/r/pulls -f title=x",
	"c${A}url -${B}X PO${C}ST https://api.github.com/repos/o/r/pu${D}lls",
	"b${A}ash -${B}c 'gh pr create'",
	"x${A}args gh <<< 'pr create'",
	"ev${A}al 'gh pr create'",
	"so${A}urce /dev/stdin <<< 'gh pr create'",
	"echo g${A}h pr create | b${B}ash",
	"gi${A}t -c alias.x='!gh pr create' x",
	"git -${A}c al${B}ias.x='!gh pr create' x",
	"find . -maxdepth 0 -ex${A}ec gh pr create \\;",
	"ev${A}al 'x=create'; gh pr $x",
	"echo 'gh pr create' > s$A; bash s",
])("a variable inside of a word may hold nothing: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	'"$DIR/bin/tool" --flag x',
	"./scripts/$NAME.sh --dry-run",
	"g$X status",
	"python$VER -m pytest -q",
	'git commit -m "$TYPE: gh pr create ($SCOPE)"',
	'gh pr comment $N --body "use gh pr create -B $BASE"',
	'gh api "repos/$OWNER/$REPO/pulls/$N"',
	'curl -s "https://api.github.com/repos/$R/pulls?per_page=$N"',
	'sed -i "s/gh pr create/gh pr $CMD/" "docs/$F.md"',
	'f() { npm run "build:$1"; }; f "a$X"; grep -rn \'gh pr create\' "docs-$Y"',
])("what opens nothing without its variables passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

test("a creation with variables in its words is one creation", () => {
	expect(analyzeCommand('gh pr create --title="$T" -H "b-$X"').type).toBe("creates");
});
