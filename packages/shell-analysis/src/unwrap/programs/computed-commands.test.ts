import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const RUN = [
	"vim -c 'r!gh pr create' -c q!",
	"vim -es -c 'w !gh pr create' -c q!",
	"perl -e 'exec q(gh pr create)'",
	"perl -e 'exec qq{gh pr create}'",
	"perl -e 'system qw<gh pr create>'",
	`perl -e 'system join " ",qw/gh pr create/'`,
	`perl -e 'readpipe "gh pr create"'`,
	`python3 -c 'import os; os.system("gh pr %s" % "create")'`,
	`python3 -c 'import os; os.system("{} pr create".format("gh"))'`,
	`python3 -c 'import os; getattr(os,"sys"+"tem")("gh pr create")'`,
	`python3 -m timeit -n1 -r1 'import os; os.system("gh pr create")'`,
	`echo 'import os; os.system("gh pr create")' > x.py; python3 -m cProfile x.py`,
	`echo 'import os; os.system("gh pr create")' > x.py; python3 -m trace -t x.py`,
	`node --import 'data:text/javascript,import cp from "child_process";cp.execSync("gh pr create")' -e 1`,
	`awk 'BEGIN{system(sprintf("%s pr create","gh"))}'`,
];

test.each(RUN)("what a program puts together and runs is denied: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

const HARMLESS = [
	"vim -c 'r!date' -c wq! f",
	"python3 -m timeit 'sum(range(9))'",
	"python3 -m cProfile app.py",
	"python3 -m pytest -k create",
	"perl -e 'print qw(gh pr create)'",
	`python3 -c 'import subprocess; subprocess.run(["gh","pr","view"]); print("gh pr create")'`,
	"perl -pe 's/q(uote)/x/' f",
];

test.each(HARMLESS)("anything else passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
