import { setVariable } from "../../expand/set-variable.ts";
import { type FlagRules, parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { type Argument, wordOf } from "../../machine/argument.ts";
import { inside, type Place } from "../../machine/place.ts";
import { entered } from "../../scope/folders.ts";
import { forkScope } from "../../scope/scope.ts";
import { scalar } from "../../scope/variable.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal, literalStart } from "../../text/literal.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { quoteArguments } from "../quote-arguments.ts";

const RULES: FlagRules = {
	valued: valuedFlags({ folder: "-C --chdir", other: "-u --unset" }),
	interspersed: false,
};
const TAKES_NEXT = /^(?:-[uC]|--unset|--chdir)$/;
const SPLIT = /^(?:-[0iv]*S|--split-s[a-z]*=?)/;

/** `env [options] [NAME=value…] command…`; `-S` takes the command, or the start of it, as one string. */
export function runEnv(call: Call): Text {
	const { machine, place } = call;
	const here = inside(place, "env", { scope: forkScope(place.scope) });
	const at = call.args.findIndex(({ text }) => SPLIT.test(literalStart(text)));
	const isOption = call.args
		.slice(0, at)
		.every(
			(argument, index) =>
				isOptionWord(argument) || TAKES_NEXT.test(wordOf(call.args[index - 1]) ?? ""),
		);
	if (at >= 0 && isOption) return machine.runScript(splitScript(call.args, at), here);
	removeVariables(call, here);
	const flags = parseFlags(call.args, RULES);
	enterFolder(here, flags.values.get("folder")?.at(-1));
	const rest = takeAssignments(call, flags.operands, here);
	return rest.length === 0 ? leaf(call) : machine.runCommand(rest, here);
}

/** What the option for the folder says, if it is there. */
export function enterFolder({ scope }: Place, folder: Argument | undefined): void {
	if (folder !== undefined) scope.folders = entered(scope.folders, wordOf(folder));
}

/** `-i` starts with no variables, `-u` without one. */
function removeVariables({ args }: Call, { scope }: Place): void {
	const words = args.map((argument) => wordOf(argument) ?? "");
	const isEmpty = words.some((word) => /^(?:-|-[0v]*i\w*|--ignore-environment)$/.test(word));
	for (const [index, word] of words.entries()) {
		const name = /^(?:-u|--unset=)(.+)$/.exec(word)?.[1] ?? words[index + 1] ?? "";
		if (/^(?:-u|--unset)/.test(word)) scope.attributes.set(name, "");
	}
	if (isEmpty) for (const name of scope.attributes.peek().keys()) scope.attributes.set(name, "");
}

function isOptionWord({ text }: Argument): boolean {
	return literalStart(text).startsWith("-");
}

/** The arguments with the string taken apart: what `env` then reads, written as a script. */
function splitScript(args: readonly Argument[], at: number): Text {
	const option = args[at]?.text ?? [];
	const value = dropCharacters(option, SPLIT.exec(literalStart(option))?.[0].length ?? 0);
	const isNext = value.length === 0;
	const string = withoutEscapes(isNext ? (args[at + 1]?.text ?? []) : value);
	const before = quoteArguments(args.slice(0, at));
	const after = quoteArguments(args.slice(isNext ? at + 2 : at + 1));
	return joinTexts([literal("env "), before, literal(" "), string, literal(" "), after]);
}

/** `\_` is a blank there. */
function withoutEscapes(text: Text): Text {
	return text.map((piece) =>
		piece.kind === "unknown" ? piece : { ...piece, text: piece.text.replace(/\\[_tnrfv]/g, " ") },
	);
}

/** Sets the variables in front of the command; returns the command. */
export function takeAssignments(
	{ machine }: Call,
	args: readonly Argument[],
	place: Place,
): readonly Argument[] {
	for (const [index, { text }] of args.entries()) {
		const exported = /^BASH_FUNC_([^\s%=]+)%%=/.exec(literalStart(text));
		if (exported !== null) {
			const [start, exportedName = ""] = exported;
			const script = joinTexts([literal(exportedName), dropCharacters(text, start.length)]);
			machine.runScript(script, place);
			continue;
		}
		const name = /^([A-Za-z_]\w*)=/.exec(literalStart(text))?.[1];
		if (name === undefined && literalStart(text) !== "-") return args.slice(index);
		if (name === undefined) continue;
		const variable = scalar(dropCharacters(text, name.length + 1));
		setVariable(machine, { name, variable }, place);
		place.scope.attributes.set(name, "x");
	}
	return [];
}
