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

function traceOf(command: string) {
	return explainCommand(command).trace;
}

function simpleCommands(command: string) {
	return traceOf(command).simpleCommands.map(({ words, path }) => [
		words.map(({ text }) => text).join(" "),
		path.join(" > "),
	]);
}

test("the trace lists wrappers and functions as they are written, and what they run", () => {
	expect(simpleCommands("f() { ls; }; sudo -u me ls && f x; if a; then b; fi")).toEqual([
		["sudo -u me ls", ""],
		["ls", "sudo"],
		["f x", ""],
		["ls", "f()"],
		["a", "if"],
		["b", "if"],
	]);
	const kinds = traceOf("f() { :; }; f; command f").simpleCommands.map(({ kind }) => kind);
	expect(kinds).toEqual(["function", "program", "program", "program"]);
});

test("the trace follows what the shell runs by itself", () => {
	expect(simpleCommands("v='x[$(rm a)]'; [[ v -eq 0 ]]").flat()).toContain("rm a");
	expect(simpleCommands("echo ${v@P}; p='$(rm b)'; echo ${p@P}").flat()).toContain("rm b");
	expect(simpleCommands("xargs rm <<< 'a b'").flat()).toContain("rm a b");
	expect(simpleCommands("find . -exec rm {} +").flat()).toContain("rm {}");
	expect(simpleCommands('git commit -m "$(rm c)" > $(rm d)').flat()).toContain("rm d");
});

test("the trace leaves out what a program is only supposed to run", () => {
	expect(simpleCommands("mytool --exec 'rm a' gh issue list")).toHaveLength(1);
	expect(simpleCommands("python3 -c 'os.system(\"rm a\")'")).toHaveLength(1);
});

test("the trace says of each word what is known", () => {
	const [command] = traceOf('rm a"b" "$x" $y *.ts "*" --f=$z').simpleCommands;
	expect(command?.words.slice(1)).toEqual([
		{ text: "ab", kind: "literal", maySplit: false },
		{ text: "$x", kind: "dynamic", maySplit: false },
		{ text: "$y", kind: "dynamic", maySplit: true },
		{ text: "*.ts", kind: "pattern", maySplit: true },
		{ text: "*", kind: "literal", maySplit: false },
		{ text: "--f=$z", kind: "dynamic", maySplit: true },
	]);
});

test("the trace lists the redirections that write", () => {
	const writes = (command: string) =>
		traceOf(command).writes.map(({ target, operator }) => [operator, target.text, target.kind]);
	expect(writes("a > x 2>> y >| z &> v &>> w < in 2>&1 <> u >& t")).toEqual([
		[">", "x", "literal"],
		[">>", "y", "literal"],
		[">|", "z", "literal"],
		["&>", "v", "literal"],
		["&>>", "w", "literal"],
		["<>", "u", "literal"],
		[">&", "t", "literal"],
	]);
	expect(writes('{ a; } > "$out"; exec > log; (b) 3> c; f() { d; } > e; f; coproc g > h')).toEqual([
		[">", "$out", "dynamic"],
		[">", "log", "literal"],
		[">", "c", "literal"],
		[">", "e", "literal"],
		[">", "h", "literal"],
	]);
	expect(writes("a 2>&1 >&- 3>&2- <<< x; cat <<E\nE")).toEqual([]);
	expect(traceOf("bash -c 'a > x'").writes[0]?.path).toEqual(["bash -c"]);
});

test("the trace lists the variables that get a value", () => {
	const names = (command: string) => traceOf(command).variables.map(({ name }) => name);
	expect(names("A=1; B=2 c; export D=3; for e in 1; do :; done; read f <<< x; g+=x")).toEqual([
		..."ABDefg",
	]);
	expect(names("printf -v h x; declare i=1; l=(a b); m[0]=1; ((n=1)); : ${o:=1}")).toEqual([
		..."hilmno",
	]);
});

test.each([
	["ls; echo $(date)", []],
	["ls; if", ["not valid bash"]],
	["bash -c 'if'", ["not valid bash"]],
	["bash x.sh", ["the script x.sh was not read"]],
	['. "$f"', ["the script $f was not read"]],
	[`${"a=$a$a;".repeat(3)} a=xx; ${"a=$a$a;".repeat(40)}`, ["the command is too long"]],
])("the trace tells why it may not be complete: %s", (command, gaps) => {
	const found = traceOf(command).gaps;
	expect(found).toHaveLength(gaps.length);
	for (const [index, gap] of gaps.entries()) expect(found[index]).toContain(gap);
});
