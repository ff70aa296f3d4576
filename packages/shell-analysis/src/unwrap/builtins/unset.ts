import { findVariable } from "../../expand/look-up.ts";
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
		unsetElement(call, word);
		variables.delete(word);
		attributes.delete(word);
	}
	return leaf(call, undefined, []);
}

/** `unset 'list[key]'`: the other elements stay. */
function unsetElement({ place }: Call, word: string): void {
	const [, name, key] = /^([A-Za-z_]\w*)\[(.+)\]$/.exec(word) ?? [];
	const variable = name === undefined ? undefined : findVariable(name, place);
	if (name === undefined || key === undefined || variable?.kind !== "array") return;
	const items = new Map(variable.items);
	const number = /^-\d+$/.test(key) ? [...items.keys()].at(Number(key)) : key;
	items.delete(number ?? key);
	place.scope.variables.set(name, { kind: "array", items });
}
