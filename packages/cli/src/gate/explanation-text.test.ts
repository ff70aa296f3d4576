import { expect, test } from "vitest";
import { explain } from "./explain.ts";

const COMMAND = `git push && bash -c 'gh pr create --title "a long title of a pull request" --body x' | tee log; for f in a b; do echo $f; done`;

test("an explanation shows what every command is in, what it means, and what the gate answers", () => {
	expect(explain(COMMAND).text).toMatchInlineSnapshot(`
		"It would run
		  git push
		  bash -c:
		    gh pr create --title 'a long title of a pull request' --body x
		      opens a pull request (gh)
		  tee log
		  for:
		    echo a
		    echo b

		Verdict: creates. The gate refuses it: \`gh pr create\` does not stand alone on
		    its line.
		Rule: undecidable-company"
	`);
});

test("in a narrow terminal no line is wider than it", () => {
	const lines = explain(COMMAND, 40).text.split("\n");
	expect(lines.filter((line) => line.length > 40)).toEqual([]);
	expect(lines.map((line) => line.trim()).join(" ")).toContain(
		"--title 'a long title of a pull request'",
	);
});

test.each([
	["ls", "Verdict: passes. The gate lets it run."],
	["", "It would run\n  nothing"],
	["gh pr create --fill", "Verdict: creates. The gate lets it run only with"],
	["bash", "Verdict: undecidable. The gate refuses it: `bash`"],
	['gh pr "$SUB"', "Rule: undecidable-dynamic"],
	["npx python3", "Rule: undecidable-session"],
	[
		"git push; gh pr create",
		"Verdict: creates. The gate refuses it: `gh pr create` does not stand alone",
	],
])("%j: %s", (command, says) => {
	expect(explain(command).text).toContain(says);
});

test("what a command holds cannot steer the terminal, nor fill it", () => {
	expect(explain("echo '\u001b[2J\u202E'; ls 'a\nb'").text).not.toMatch(/[^\n\P{C}]/u);
	expect(explain("true; ".repeat(5_000)).text).toContain("\n  and 4800 more\n");
	expect(explain(`echo ${"x ".repeat(9_000)}`).text.length).toBeLessThan(700);
});

test("an object holds the same", () => {
	expect(explain("git push; gh pr create").json).toMatchObject({
		commands: [{ argv: ["git", "push"] }, { argv: ["gh", "pr", "create"] }],
		verdict: { type: "creates" },
		denied: true,
		rule: "undecidable-company",
		why: "gh pr create does not stand alone on its line",
	});
});
