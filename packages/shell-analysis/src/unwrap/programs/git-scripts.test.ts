import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const RUN = [
	"git rebase -x'gh pr create' HEAD~1",
	"git rebase -ix 'gh pr create' HEAD~1",
	"git rebase --exe 'gh pr create' HEAD~1",
	"git rebase --exec='gh pr create' HEAD~1",
	"git difftool --extc 'gh pr create #' -y HEAD~1",
	"git difftool -yx 'gh pr create #' HEAD~1",
	"git grep -nO'gh pr create #' a",
	"git grep --open='gh pr create #' a",
	"git fetch --upload-pa='gh pr create;:' .",
	"git clone --upload='gh pr create;:' . z",
	"git clone -qu 'gh pr create;:' . z",
	"git push --rec='gh pr create;:' . HEAD:z",
	"git filter-branch --setup 'gh pr create' HEAD",
	"git filter-branch --msg-filter 'gh pr create' HEAD",
	"git bisect run sh -c 'gh pr create'",
	"git submodule foreach 'gh pr create'",
	"git submodule foreach sh -c 'gh pr create'",
	"git -c alias.z='!gh pr create' -c x.y=. for-each-repo --config=x.y z",
	"git -c alias.y=z -c alias.z='!gh pr create' y",
];

test.each(RUN)("a program for git, however its option is written: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

const HARMLESS = [
	"git rebase -i main",
	"git rebase -ix 'make test' main",
	"git grep -nO x",
	"git grep -n 'gh pr create'",
	"git clone -q --config x.y=z https://example.com/a",
	"git bisect run sh -c 'make test'",
	"git push --exec=/usr/bin/git-receive-pack origin",
	"git -c alias.z='!make' z",
];

test.each(HARMLESS)("anything else passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
