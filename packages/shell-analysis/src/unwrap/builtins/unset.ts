import { wordOf } from "../../machine/argument.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { evaluateName } from "./evaluated-names.ts";

/** `unset name`: a function goes only with `-f` or when there is no such variable. */
export function runUnset(call: Call): Text {
	const { attributes, variables, functions } = call.place.scope;
	const words = call.args.map((argument) => wordOf(argument) ?? "");
	for (const argument of call.args) evaluateName(call, argument);
	const isFunction = words.includes("-f");
	for (const word of words) {
		if (isFunction || variables.get(word) === undefined) functions.delete(word);
		if (isFunction) continue;
		variables.delete(word);
		attributes.delete(word);
	}
	return leaf(call, undefined, []);
}
