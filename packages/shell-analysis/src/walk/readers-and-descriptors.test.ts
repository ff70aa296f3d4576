// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const READ = [
	"coproc echo gh pr create; sh <&${COPROC[0]}",
	'coproc { echo gh pr create; }; read -ru "$COPROC" l; $l',
	"coproc zz { echo gh pr create; }; exec 5<&${zz[0]}; read -r l <&5; $l",
	"exec 5<<<'gh pr create'; exec 6<&5-; sh <&6",
	"exec 5<<<'gh pr create'; sh /proc/self/fd/5",
	"exec 5<<<'gh pr create'; sh /proc/$BASHPID/fd/5",
	"mapfile -t -u3 a 3<<<$'gh\\npr\\ncreate'; \"${a[@]}\"",
	"exec {fd}<<<'gh pr create'; sh <&10",
];

test.each(READ)("what is read from a descriptor of the line is known: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

const WRITTEN = [
	"exec 3> >(sh); echo gh pr create >&3",
	"exec > >(sh); printf 'gh pr '; echo create",
	"exec {fd}> >(xargs gh pr); echo create >&$fd",
	"exec 2> >(sh); echo gh pr create > /dev/stderr",
	"exec 5> f; echo gh pr create > /dev/fd/5; sh f",
	"exec 7> >(sh); exec 8>&7-; echo gh pr create >&8",
	"f() { echo gh pr create > $1; }; f >(sh)",
	"coproc zz { while read -r l; do $l; done; }; echo gh pr create >&${zz[1]}",
	'coproc A { while read x; do echo "gh $x"; done; }; echo pr create >&${A[1]}; read -r l <&${A[0]}; $l',
	"coproc sh; echo gh pr create >&60",
	"exec 5> >(sh); ln -s /dev/fd/5 s; echo gh pr create > s",
	"exec 5> >(sh); ln -s /dev/fd/5 s; echo gh pr create | awk '{print > \"s\"}'",
];

test.each(WRITTEN)("what is written to a script that reads is run: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test("a script that reads gets all that was written to it", () => {
	const command = "exec 3> >(xargs gh); printf 'pr ' >&3; printf 'create -t x' >&3";
	expect(analyzeCommand(command)).toMatchObject({ type: "creates", creation: { title: "x" } });
});

const HARMLESS = [
	"exec > >(tee -a log.txt) 2>&1; git commit -m 'docs: gh pr create'; echo done",
	"exec 2> >(grep -v warn >&2); git commit -m 'docs: gh pr create'; ls",
	"npm test > >(tee out.log) 2> >(tee err.log >&2); git commit -m 'gh pr create'",
	'exec 3>&1; echo "gh pr create" >&3; exec 3>&-',
	"exec 200>lock; flock -n 200 || exit 1; git commit -m 'gh pr create'",
	'coproc { tail -f log; }; read -r line <&${COPROC[0]}; echo "$line gh pr create"',
];

test.each(HARMLESS)("descriptors that only carry texts pass: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
