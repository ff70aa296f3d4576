// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const CREATIONS = [
	"declare -l x='GH PR CREATE'; eval \"$x\"",
	"declare -l x; x='GH PR CREATE'; eval \"$x\"",
	"declare -n r=x; x='gh pr create'; declare +n r; r=ls; eval \"$x\"",
];

test.each(CREATIONS)("the attributes of a variable say what it holds: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(["declare -A m; m[zz]='gh pr create'; zz", "alias x='gh pr'; alias y='create'; x y"])(
	"what only looks like another name for a command passes: %s",
	(command) => {
		expect(analyzeCommand(command)).toEqual({ type: "passes" });
	},
);

test.each([
	"declare -a x='(gh pr create)'; \"${x[@]}\"",
	"typeset -ag x='(gh pr create)'; ${x[*]}",
	"declare -a x='($(gh pr create))'",
	"declare -A x='([k]=gh)'; ${x[k]} pr create",
])("a list in quotes is a list all the same: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	"declare -a x='(a b)'; npm test \"${x[@]}\"",
	"declare x='(how to gh pr create)'; echo \"$x\"",
])("a list, or a text in brackets, that opens nothing passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
