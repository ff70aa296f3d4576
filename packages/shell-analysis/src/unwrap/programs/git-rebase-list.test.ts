import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

test.each([
	"GIT_SEQUENCE_EDITOR=\"sed -i '1i exec gh pr create'\" git rebase -i HEAD~1",
	"git -c sequence.editor=\"sed -i '1a x gh pr create'\" rebase -i HEAD~1",
	"export GIT_EDITOR=\"sed -i '1i exec gh pr create'\"; git rebase -i HEAD~1",
	"echo 'exec gh pr create' > list; GIT_SEQUENCE_EDITOR='cp list' git rebase -i HEAD~1",
	"git hook run x; echo 'gh pr create' > h/x; git -c core.hooksPath=h hook run x",
	"echo 'gh pr create' > f; git add f; git checkout-index --prefix=g f; sh gf",
	"git remote-ext o 'sh -c gh% pr% create' <<< capabilities",
])("git runs the lines of a list, a hook by its name, a helper: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	"GIT_SEQUENCE_EDITOR=: git rebase -i --autosquash main",
	"GIT_SEQUENCE_EDITOR=\"sed -i '1a exec npm test'\" git rebase -i main",
	"git rebase --exec 'npm test' main",
	"echo 'how to gh pr create' > notes.md; git rebase main",
	"git hook run pre-commit",
])("a list that opens nothing passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
