import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

test("messages sent elsewhere leave the output where it was sent before", () => {
	const command = "exec > a.sh; exec 2> b.sh; echo 'gh pr create --fill'; bash a.sh";
	expect(analyzeCommand(command).type).toBe("creates");
});

test("a file of messages holds no output", () => {
	const command = "exec 2> b.sh; echo 'gh pr create --fill'; bash b.sh";
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

test.each([
	`awk 'BEGIN{print "gh pr create" > "/dev/stderr"}' 2> f; sh f`,
	`awk 'BEGIN{print "gh pr create" > "/dev/fd/3"}' 3> f; . ./f`,
	"perl -e 'print STDERR qq(gh pr create)' 2>> f; sh f",
	`{ python3 -c 'import sys; sys.exit("gh pr create")'; } 2> f; bash f`,
	`if python3 -c 'import sys; sys.stderr.write("gh pr create")'; then :; fi 2> f; eval "$(cat f)"`,
])("messages of a program that go to a file are not known: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	"echo 'gh pr create' 2> f; sh f",
	"git commit -m 'docs: gh pr create' 2> f; cat f",
	"gh pr list 2> errors || { cat errors; echo 'no gh pr create yet'; }",
	"make 2> build.log; grep -c 'gh pr create' build.log",
])("messages that no shell runs are let through: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
