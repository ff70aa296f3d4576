// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { describe, expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";
import { argumentsOf, wordOf } from "../machine/argument.ts";
import { parseFlags } from "./parse-flags.ts";
import { valuedFlags } from "./valued-flags.ts";

const PFLAG = { valued: valuedFlags({ title: "-t --title" }), interspersed: true };
const GETOPT = { ...PFLAG, attached: new Set(["-t"]), isGetopt: true };

test.each([
	"gh pr create --fill --dry-run=$X",
	'gh pr create --fill --help="$X"',
	"gh pr create --fill --dry-run=${X:-false}",
	"gh pr create --fill --dry-run$X",
	"gh --help=$X pr create --fill",
	"gh api --help=$X repos/o/r/pulls -f title=x",
	"hub pull-request --help=$X -m x",
])("a switch that may be off makes nothing harmless: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each(["gh pr create --dry-run", "gh pr create --dry-run=true", "gh pr create -f --help=1"])(
	"a switch that is on does: %s",
	(command) => {
		expect(analyzeCommand(command)).toEqual({ type: "passes" });
	},
);

test("an alias that may be one for the shell is judged as one", () => {
	const command = "gh alias set --shell=$X co 'gh pr create'";
	expect(analyzeCommand(command).type).toBe("undecidable");
});

describe("one word", () => {
	test.each([
		["-t=", PFLAG, ["="]],
		["-t=x", PFLAG, ["x"]],
		["-tx", PFLAG, ["x"]],
		["--title=", PFLAG, [""]],
		["--tit=x", PFLAG, []],
		["-t=x", GETOPT, ["=x"]],
		["-t", GETOPT, [""]],
		["--tit=x", GETOPT, ["x"]],
		["--=x", GETOPT, []],
	] as const)("%s gives its value and leaves the next word alone", (word, rules, values) => {
		const parsed = parseFlags(argumentsOf(word, "next"), rules);
		expect(parsed.values.get("title")?.map(wordOf) ?? []).toEqual(values);
		expect(parsed.operands.map(wordOf)).toEqual(["next"]);
	});

	test("that is the beginning of two names is neither", () => {
		const rules = { ...GETOPT, valued: valuedFlags({ title: "--title", tip: "--tip" }) };
		expect(parseFlags(argumentsOf("--ti=x"), rules).values.size).toBe(0);
	});

	test("at the end has no value", () => {
		expect(parseFlags(argumentsOf("-t"), PFLAG).values.size).toBe(0);
	});

	test("sets a letter with its value", () => {
		const { switches } = parseFlags(argumentsOf("-ab=false", "-c=true"), PFLAG);
		expect([...switches]).toEqual([
			["-a", false],
			["-b", false],
			["-c", true],
		]);
	});
});

test.each([
	"gh api -q= repos/o/r/pulls -f title=x",
	"gh api -t= repos/o/r/pulls -f title=x",
	"cut -d= -f2 <<< 'x=gh pr create' | sh",
	"mapfile -td= x <<< 'gh pr create='; ${x[0]}",
	"curl --data-b x https://api.github.com/repos/o/r/pulls",
	"curl -G --no-get -d x https://api.github.com/repos/o/r/pulls",
	"wget --post-d x https://api.github.com/repos/o/r/pulls",
])("no value hides a word: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});
