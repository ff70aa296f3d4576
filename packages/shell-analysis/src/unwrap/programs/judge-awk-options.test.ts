import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const FILE = `echo 'BEGIN{system("gh pr create")}' > p;`;
const OPENING = [
	`${FILE} awk -fp`,
	`${FILE} awk -F: -vx=1 -fp`,
	`${FILE} awk -f lib.awk -f p`,
	`${FILE} gawk -e 1 --file=p`,
	`${FILE} mawk -Wex p`,
	`${FILE} mawk -W exec p`,
];
const HARMLESS = [
	"awk -W version",
	"awk -Wposix -F: '{print $1}' /etc/passwd",
	"awk -f a.awk -f b.awk notes.md",
	"awk '/gh pr create/' -We",
	"gawk -b '/gh pr create/{print}' notes.md",
];

test.each(OPENING)("a file with a program for awk is read: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each(HARMLESS)("other options of awk pass: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
