import { describe, expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";
import { literalOf } from "../../text/literal.ts";
import { readGitConfiguration } from "./read-git-configuration.ts";

function valuesIn(source: string): readonly (readonly [string, string | undefined])[] {
	return readGitConfiguration(source, "").map(({ key, value }) => [key, literalOf(value)]);
}

describe("a value is what git makes of it", () => {
	test.each([
		['x = !"gh pr create"', "!gh pr create"],
		['x = "!gh pr" create', "!gh pr create"],
		['x = !gh" pr" create', "!gh pr create"],
		['x =   "a  b"  # note', "a  b"],
		["x = a ; note", "a"],
		['x = "a # b; c"', "a # b; c"],
		["x = a\\\nb", "ab"],
		['x = "a\\\nb"', "ab"],
		['x = \\"a\\" \\\\ \\t\\n\\b.', '"a" \\ \t\n\b.'],
		["x = a\r", "a"],
		["x = a\\\r\nb", "ab"],
		["x=", ""],
	])("%j is %j", (line, value) => {
		expect(valuesIn(`[s]\n${line}\n`)).toEqual([["s.x", value]]);
	});
});

test("headers, comments and settings of one line each count once", () => {
	const source = '# [a]\n; x = 1\n[b] x = 1\n[c "d\\"e"] # f\n\ty = 2 # \\\nz = 3\nbare\n';
	expect(valuesIn(source)).toEqual([
		["b.x", "1"],
		['c.d"e.y', "2"],
		['c.d"e.z', "3"],
	]);
});

test.each([
	`printf '[alias]\\nx = !"gh pr create"\\n' >> .git/config; git x`,
	`printf '[alias]\\nx = "!gh pr" create\\n' >> .git/config; git x`,
	`printf '# c\\n[alias]\\nx = !gh pr create\\n' >> .git/config; git x`,
	`printf '[alias]\\r\\nx = !gh pr create\\r\\n' >> .git/config; git x`,
	`git config alias.y log; echo 'x = "!gh pr create"' >> .git/config; git x`,
	`printf '[alias]\\nx = !"gh pr create"\\n' > inc; git -c include.path=$PWD/inc x`,
])("an alias in a file is read so: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each([
	"printf '[alias]\\n# x = !gh pr create\\n' >> .git/config; git x",
	"printf '[alias]\\nx = log # !gh pr create\\n' >> .git/config; git x",
	"printf 'x = !gh pr create\\n' > notes; git x",
])("a comment and another file are no alias: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
