// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

test.each([
	'x="gh pr create$Z.txt"; eval "${x%.txt}"',
	'x="${Z}gh pr create.txt"; eval "${x%.txt}"',
])("an end is taken off a value that is known in part: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("undecidable");
});

test.each(["a=(x gh); ${a[0,1]} pr create", "s=xxgh; ${s:1,2} pr create"])(
	"the last of several expressions counts: %s",
	(command) => {
		expect(analyzeCommand(command).type).toBe("creates");
	},
);

test("elements are counted from the end", () => {
	expect(analyzeCommand('a=(gh pr create); "${a[-3]}" pr create').type).toBe("creates");
});

test("an empty expression is no failure", () => {
	expect(analyzeCommand("x=$((  )); gh pr view")).toEqual({ type: "passes" });
});

test("another text is not taken for an empty value", () => {
	expect(analyzeCommand('x=; eval "gh pr ${x:+create}"')).toEqual({ type: "passes" });
});
