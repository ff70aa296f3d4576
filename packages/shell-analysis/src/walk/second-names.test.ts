import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

test.each([
	"ln -s p s; echo 'gh pr create' > s; bash p",
	": > p; ln p s; echo 'gh pr create' > s; bash p",
	": > p; ln p s; echo 'gh pr create' >> p; bash s",
	": > p; link p s; echo 'gh pr create' > s; bash p",
	": > p; cp -l p s; echo 'gh pr create' > s; bash p",
	": > p; cp -al p s; echo 'gh pr create' > s; bash p",
	": > p; cp -s p s; echo 'gh pr create' > s; bash p",
	": > p; ln -s p s; ln -s s t; echo 'gh pr create' | tee t; bash p",
	"mkdir d; : > p; ln -s ../p d/; echo 'gh pr create' > d/p; bash p",
	"mkdir d; : > q; ln -st d ../q; echo 'gh pr create' > d/q; bash q",
	"mkdir d; : > d/p; ln d/p; echo 'gh pr create' > p; bash d/p",
	"mkdir d; ln -s ../q d/p; echo 'gh pr create' > d/p; bash q",
	": > p; echo 'gh pr create' > [p]; bash p",
	"echo 'gh pr create' > s; exec 7<.; bash /dev/fd/7/s",
])("what is written under one name of a file is there under the others: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	"mkfifo p; bash < p & ln -s p s; echo 'gh pr create' > s; wait",
	"mkfifo p; bash p & cp -l p s; echo 'gh pr create' > s; wait",
	"mkfifo p; . p & ln p s; echo 'gh pr create' > s; wait",
	"mkfifo p; cat p | bash & mv p s; echo 'gh pr create' > s; wait",
	"mkfifo p; (read x < p; $x) & ln -s p s; echo 'gh pr create' > s; wait",
	"mknod p p; bash < p & ln p s; echo 'gh pr create' > s; wait",
	"mkfifo -m 600 p; bash < p & ln p s; echo 'gh pr create' > s; wait",
	"mkfifo p; bash < p & python3 -c 'import os;os.link(\"p\",\"s\")'; echo 'gh pr create' > s",
])("a pipe with a name may carry anything that the line spells out: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	"ln -sf ../shared/config.json config.json",
	"ln -s a b; echo 'run gh pr create' > b; cat a",
	"ln -s docs/pr.md PR.md && echo 'Use gh pr create' >> PR.md && git add PR.md",
	"cp -al node_modules backup && npm test",
	"mv old.md new.md; echo 'gh pr create' > old.md; git add -A",
	"mv a.sh b.sh; bash b.sh",
	"mkfifo log; cat log > out.txt & npm test > log; wait",
	"mkfifo p; (while read -r l; do echo \"got $l\"; done < p) & echo 'gh pr create' > p; wait",
	"mknod pipe p; gzip < pipe > log.gz & ./run.sh > pipe",
])("links, copies and pipes that run nothing pass: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
