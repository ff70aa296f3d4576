// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

test.each([
	"bash ${Q:--c 'gh pr create'}",
	"bash ${Q--c 'gh pr create'}",
	'bash ${Q:--c "gh pr create"}',
	"sh ${Q:--c gh\\ pr\\ create}",
	"bash ${1:--c 'gh pr create'}",
	"bash ${@:--c 'gh pr create'}",
	"bash ${A[0]:--c 'gh pr create'}",
	"bash -${Q:-c 'gh pr create'}",
	"bash ${Q:-${R:--c 'gh pr create'}}",
	"${Q:-bash -c 'gh pr create'}",
	"set -- ${Q:--c 'gh pr create'}; bash \"$@\"",
	"a=(${Q:--c 'gh pr create'}); bash \"${a[@]}\"",
	"f() { bash \"$@\"; }; f ${Q:--c 'gh pr create'}",
	"git ${Q:--c alias.x='!gh pr create'} x",
	"make ${Q:---eval='x:;gh pr create'} x",
	"flock ${Q:-l -c 'gh pr create'}",
	"awk ${Q:-'BEGIN{system(\"gh pr create\")}'}",
])("a default is several words, and what is quoted in it is one: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	"bash ${Q:+-c 'gh pr create'}",
	"bash ${Q:+-x} -c 'gh pr create'",
	"bash ${Q:+-o 'errexit'} -c 'gh pr create'",
	'gh pr ${Q:+"list"}create',
	"bash -c \"${Q:-gh pr 'create'}\"",
	"eval \"gh ${Q:-pr create -t 'a b'}\"",
])("an alternative is there or it is not: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	"echo ${Q:-'gh pr create'}",
	"git commit -m ${MSG:-'docs: gh pr create'}",
	'git commit -m "${MSG:-docs: gh pr create}"',
	"grep ${G:--rn 'gh pr create'} docs",
	"gh pr view ${N:-12} --json 'title,body'",
	"bash ${OPTS:--e -u} ./scripts/build.sh",
	"bash ${DEBUG:+-x} ./scripts/build.sh",
	"find . ${FIND:--name '*.ts'} -print",
	"for f in ${FILES:-a.ts 'b c.ts'}; do wc -l \"$f\"; done",
	"docker run ${D:---rm -it 'alpine'}",
	"x=${1:-'a b'}; npm test \"$x\"",
])("default words that open nothing pass: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
