import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

test.each([
	"read -N 12 x y <<< 'gh pr create'; $x",
	"read -rN12 x y <<< 'gh pr create'; $x",
	"read -N 13 x <<< $'gh pr\\ncreate\\n'; $x",
	"IFS=: read -N 12 x y <<< 'gh:pr:create'; IFS=:; $x",
	"read -N 12 -u 3 x y 3<<< 'gh pr create'; $x",
])("an exact number of characters goes to the first name, lines and all: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each([
	"printf 'gh pr create' | { read -n 6 x; read -n 6 y; $x $y; }",
	"printf 'gh pr create' | { read -N 5 x; read -N 7 y; $x $y; }",
	"while read -N 12 x y; do $x; done <<< 'gh pr create'",
	"N=12; read -N $N x y <<< 'gh pr create'; $x",
])("one call may go on where another one ended: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	"read x <<< 'gh pr cre\\ate'; $x",
	"read x <<< $'gh pr cre\\\\\\nate'; $x",
	"read x y <<< 'gh\\ pr create'; $x create",
	"read -d= x <<< 'gh pr create=b'; $x",
])("a backslash goes without -r, and a delimiter may be an equals sign: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each([
	"while read -n 1 c; do echo $c; done <<< 'gh pr create'",
	"read -r x <<< 'gh pr cre\\ate'; $x",
	"read -n 0 x <<< 'gh pr create'; $x",
	"read -N 5 x <<< 'gh pr create'; $x",
])("what opens nothing passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
