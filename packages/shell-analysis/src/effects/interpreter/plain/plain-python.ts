import type { PlainStep } from "./plain-step.ts";
import { STRING, STRINGS, textIn, textsIn } from "./plain-strings.ts";
import type { PlainStatement } from "./read-statements.ts";

const RUNNING = "run|call|check_call|check_output|Popen";
const OPTIONS = `((?:, ?(?:check|text|capture_output)=(?:True|False))*)`;

/** A name from this list is no keyword and no function. */
const NAME = "(args|argv|cmd|command|words)";
const ALIAS = "ALIAS";

function statement(pattern: string, read: PlainStatement["read"]): PlainStatement {
	return { pattern: new RegExp(pattern, "y"), read };
}

function command(words: readonly string[] | undefined): readonly PlainStep[] | undefined {
	return words === undefined ? undefined : [{ kind: "command", words }];
}

function script(text: string): readonly PlainStep[] {
	return [{ kind: "script", script: textIn(text) }];
}

/** Imports, `print("…")`, one list with a name, and calls that start a program, all with literal strings. */
export const PYTHON: readonly PlainStatement[] = [
	statement(
		String.raw`import (?:os|subprocess|sys)(?:, ?(?:os|subprocess|sys))*(?=[;\n]|$)`,
		() => [],
	),
	statement(
		String.raw`from subprocess import (?:${RUNNING}) as ([a-z])(?=[;\n]|$)`,
		([name = ""], names) => {
			if (names.has(ALIAS)) return undefined;
			names.set(ALIAS, [name]);
			return [];
		},
	),
	statement(String.raw`${NAME} = \[(${STRINGS})\](?=[;\n]|$)`, ([name = "", list = ""], names) => {
		if (names.has(name)) return undefined;
		names.set(name, textsIn(list));
		return [];
	}),
	statement(String.raw`([a-z])\(${NAME}\)(?=[;\n]|$)`, ([alias, name = ""], names) =>
		names.get(ALIAS)?.[0] === alias ? command(names.get(name)) : undefined,
	),
	statement(String.raw`print\(${STRING}\)(?=[;\n]|$)`, () => []),
	statement(
		String.raw`(?:os|__import__\((?:"os"|'os')\))\.(?:system|popen)\((${STRING})\)(?:\.read\(\))?(?=[;\n]|$)`,
		([text = ""]) => script(text),
	),
	statement(
		String.raw`subprocess\.(?:${RUNNING})\((${STRING}), shell=True${OPTIONS}\)(?=[;\n]|$)`,
		([text = ""]) => script(text),
	),
	statement(
		String.raw`subprocess\.(?:${RUNNING})\(\[(${STRINGS})\]${OPTIONS}\)(?=[;\n]|$)`,
		([list = ""]) => command(textsIn(list)),
	),
	statement(String.raw`subprocess\.(?:${RUNNING})\(sys\.argv\[1:\]\)(?=[;\n]|$)`, () => [
		{ kind: "arguments" },
	]),
	statement(
		String.raw`os\.execvp\((${STRING}), ?\[(${STRINGS})\]\)(?=[;\n]|$)`,
		([file = "", list = ""]) => {
			const words = textsIn(list);
			return textIn(file) === words[0] ? command(words) : undefined;
		},
	),
];
