import type { Argument } from "../machine/argument.ts";
import { wordOf } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import type { Text } from "../text/text.ts";
import { callFunction } from "./call-function.ts";
import { expandAlias } from "./expand-alias.ts";
import { handlerFor } from "./handlers.ts";
import { leaf } from "./leaf.ts";
import { programName } from "./program-name.ts";
import { runOther } from "./run-other.ts";
import { runUnknownProgram } from "./run-unknown-program.ts";

/** Runs a command whose words are expanded: a function, a program that runs others, or one with an effect. */
export function runCommand(machine: Machine, argv: readonly Argument[], place: Place): Text {
	machine.budget.steps(argv.length + 1);
	const [first, ...args] = argv;
	if (first === undefined) return [];
	const name = programName(first.text);
	const call = { machine, name: name ?? "", argv, args, place };
	const word = wordOf(first);
	place.scope.last = wordOf(argv.at(-1));
	if (name === undefined || name === "") return runUnknownProgram(call);
	if (word === undefined) return handlerFor(name)(call);
	const body = place.scope.functions.get(word);
	const isPlain = place.calls.includes(`command ${word}`);
	if (body !== undefined && !isPlain && !place.running.includes(body))
		return callFunction(call, body);
	const words = [...new Set([word, name])];
	for (const alias of words) expandAlias(call, alias);
	const handler = handlerFor(name);
	const isAlias = words.some((alias) => place.scope.aliases.get(alias) !== undefined);
	return isAlias && handler === runOther ? leaf(call) : handler(call);
}
