// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const GIVEN = [
	`X='gh pr create' python3 -c 'import os; os.system(os.environ["X"])'`,
	"X='gh pr create' perl -e 'exec $ENV{X}'",
	`X='gh pr create' node -e 'require("child_process").execSync(process.env.X)'`,
	`X='gh pr create' awk 'BEGIN{system(ENVIRON["X"])}'`,
	"export X='gh pr create'; make",
	"env CMD='gh pr create' make a",
	"MAKEFLAGS='--eval=a:;gh\\ pr\\ create' make a",
	"TAR_OPTIONS='--checkpoint=1 --checkpoint-action=exec=gh\\ pr\\ create' tar cf x f",
	`PERL5DB='BEGIN{system "gh pr create"}' perl -d -e 1`,
	"X='gh pr create' npm test",
];

test.each(GIVEN)("a command in the environment of a program is denied: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

const HARMLESS = [
	'BODY="see gh pr create"; gh issue comment 1 --body "$BODY"',
	'export BODY="see gh pr create"; gh pr comment 1 --body "$BODY"',
	"MSG='docs: gh pr create'; git commit -m \"$MSG\"",
	"export MSG='docs: gh pr create'; git commit -m \"$MSG\" && ls",
	"X='gh pr create' grep x y",
	"X='gh pr create'; make",
	"X='make' python3 x.py",
];

test.each(HARMLESS)("anything else passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
