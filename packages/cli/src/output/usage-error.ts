import { CodedError, plainLine } from "@codex-workers/protocol";
import type { Command, CommanderError } from "commander";

/** A command line that cannot be meant, and the command that it is about. */
export function usageError(sentence: string, command: Command): CodedError {
	return new CodedError("USAGE", sentence, { hint: helpHint(command) });
}

/** What commander refuses, said as everything else is said. `command`: the one that was meant. */
export function refusedUsage({ code, message }: CommanderError, command: Command): CodedError {
	const [refusal = "", ...suggestions] = message.replace(/^error: /, "").split("\n(");
	const sentence = plainLine(sentenceOf(code, refusal), 500);
	const hints = [...suggestions.map((text) => text.replace(/\)$/, "")), helpHint(command)];
	return new CodedError("USAGE", sentence, { hint: hints.join(" ") });
}

function helpHint(command: Command): string {
	return `\`${wordsOf(command).join(" ")} --help\` shows how it is used.`;
}

function wordsOf(command: Command): string[] {
	return [...(command.parent === null ? [] : wordsOf(command.parent)), command.name()];
}

/** Commander gives what it names only inside its words; others than these stay as they are. */
function sentenceOf(code: string, refusal: string): string {
	const [pattern, say] = SENTENCES[code] ?? [];
	const named = pattern?.exec(refusal)?.groups;
	return named === undefined || say === undefined ? capitalized(refusal) : say(named);
}

type Sentence = readonly [RegExp, (named: Readonly<Record<string, string>>) => string];

const SENTENCES: Readonly<Record<string, Sentence>> = {
	"commander.missingArgument": [
		/'(?<name>.+)'/,
		({ name = "" }) => `The argument <${name}> is missing.`,
	],
	"commander.optionMissingArgument": [
		/'(?<name>.+)'/,
		({ name = "" }) => `The option ${name} stands without its value.`,
	],
	"commander.missingMandatoryOptionValue": [
		/'(?<name>.+)'/,
		({ name = "" }) => `The option ${name} is missing.`,
	],
	"commander.unknownOption": [/'(?<name>.+)'/s, ({ name = "" }) => `There is no option ${name}.`],
	"commander.unknownCommand": [/'(?<name>.+)'/s, ({ name = "" }) => `There is no command ${name}.`],
	"commander.excessArguments": [
		/Expected (?<most>\d+) .* got (?<count>\d+): (?<words>.*)\.$/s,
		({ most = "", count = "", words = "" }) =>
			most === "0"
				? `No arguments are taken here: ${words}.`
				: `At most ${most} argument${most === "1" ? " is" : "s are"} taken here, not ${count}: ${words}.`,
	],
	"commander.invalidArgument": [
		/^(?:option '(?:-\w, )?(?<option>[^']+)' argument|command-argument value) '(?<value>.*)' is invalid(?: for argument '(?<name>[^']+)')?\. (?<why>.+)$/s,
		({ option, value = "", name = "", why = "" }) =>
			`"${value}" cannot be ${option === undefined ? `<${name}>` : `given to ${option}`}: ${why.charAt(0).toLowerCase()}${why.slice(1)}`,
	],
};

const capitalized = (text: string): string =>
	`${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
