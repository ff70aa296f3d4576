// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { explainCommand } from "./explain-command.ts";

test("lists every simple command with what it is nested in", () => {
	const { commands, verdict } = explainCommand(
		`cd x && bash -c 'if true; then url=$(gh pr create -f); fi'`,
	);
	expect(commands.map(({ argv, path }) => [argv.join(" "), path.join(" > ")])).toEqual([
		["cd x", ""],
		["true", "bash -c > if"],
		["gh pr create -f", "bash -c > if > $(…)"],
	]);
	expect(commands.map((command) => command.verdict.type)).toEqual(["passes", "passes", "creates"]);
	expect(verdict.type).toBe("creates");
});

test("names wrappers, functions, loops, aliases and pipes into shells in the path", () => {
	const paths = (command: string) =>
		explainCommand(command).commands.map(({ path }) => path.at(-1));
	expect(paths("sudo ls")).toEqual(["sudo"]);
	expect(paths("f() { ls; }; f")).toEqual(["f()"]);
	expect(paths("for x in a; do ls; done")).toEqual(["for"]);
	expect(paths("echo ls | bash")).toEqual([undefined, "bash <"]);
	expect(paths("(ls)")).toEqual(["(…)"]);
	expect(paths("cat <(ls)")).toEqual(["<(…)", undefined]);
});

test("shows the word at fault beside its command", () => {
	const { commands } = explainCommand('git status; gh pr "$SUB"');
	expect(commands[1]).toEqual({
		argv: ["gh", "pr", "$SUB"],
		path: [],
		verdict: {
			type: "undecidable",
			word: "$SUB",
			why: "stands where gh pr expects its subcommand; write it out",
			cause: "dynamic",
		},
	});
});

test("shows what is not known as it is written, also inside nested scripts", () => {
	const { commands } = explainCommand('bash -c "echo $NAME ${OTHER:-x}"');
	expect(commands[0]?.argv.join(" ")).toContain("$NAME");
	expect(JSON.stringify(commands)).not.toMatch(/[\uE000\uE001]/);
});

test("a limit is part of the verdict, with what was found before it", () => {
	const { commands, verdict } = explainCommand(
		`echo a; ${"a=$a$a;".repeat(3)} a=xx; ${"a=$a$a;".repeat(40)}`,
	);
	expect(verdict).toMatchObject({ type: "undecidable", cause: "limit" });
	expect(commands[0]?.argv).toEqual(["echo", "a"]);
});
