import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

test.each([
	"echo create | xargs -i% gh pr % --fill",
	"echo create | xargs --replace=% gh pr % --fill",
	"echo create | xargs --repl=% gh pr % --fill",
	"echo create | xargs -ti% gh pr % --fill",
	"printf create | xargs -0i% gh pr % --fill",
	"echo create | xargs -I=% gh pr =% --fill",
])("the mark may stand in the same word: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each([
	"printf 'x\\ngh\\n' | xargs -l sh -c '$0 pr create'",
	"printf 'x\\ngh\\n' | xargs -l1 sh -c '$0 pr create'",
	"printf 'x\\ngh\\n' | xargs -tl sh -c '$0 pr create'",
	"printf 'x\\ngh\\n' | xargs --max-lines sh -c '$0 pr create'",
	"printf 'x\\ngh\\n' | xargs --max-l=1 sh -c '$0 pr create'",
	"echo create | xargs -eL gh pr",
	"echo create | xargs --eof gh pr",
	"echo create > f; xargs --arg f gh pr",
])("an option takes its value only where it may: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each([
	"echo create | xargs -I% -n2 gh pr",
	"echo create | xargs -I% -L1 gh pr",
	"echo create | xargs -i -l gh pr",
	"echo create | xargs -n2 -I% gh pr %",
])("of a mark and a number either may count: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each([
	"echo \"'create'\" | xargs -I% gh pr %",
	"echo ' create' | xargs -I% gh pr %",
	"printf 'pr=create' | xargs -d= gh",
	"printf 'gh,pr' | xargs -d '\\x2c' sh -c '$0 $1 create'",
	"printf 'pr\\0create' | xargs --nul gh",
	`printf 'x="gh pr"; $x create' | xargs -0 -I% sh -c %`,
])("quotes and blanks go, but not where the input is divided otherwise: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each([
	"echo list | xargs -i% gh pr %",
	"ls | xargs -l gh pr view",
	"git branch | xargs -I% git branch -d %",
	"cat files | xargs -n1 -P4 eslint",
])("what opens nothing passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
