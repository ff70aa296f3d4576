import { findVariable, lookUp } from "../../expand/look-up.ts";
import { setVariable } from "../../expand/set-variable.ts";
import { type Argument, wordOf } from "../../machine/argument.ts";
import { scalar } from "../../scope/variable.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literalStart } from "../../text/literal.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { evaluateName } from "./evaluated-names.ts";

/** `export`, `declare`, `local`, `readonly` and `typeset`: assignments with attributes. */
export function runDeclare(call: Call): Text {
	const flags = call.args
		.map((argument) => wordOf(argument) ?? "")
		.filter((word) => /^[-+]\w/.test(word))
		.join("");
	for (const argument of call.args) {
		evaluateName(call, argument);
		declareOne(call, argument, flags);
	}
	return leaf(call, undefined, []);
}

function declareOne(call: Call, { text }: Argument, letters: string): void {
	const match = /^([A-Za-z_]\w*)(\+?=)?/.exec(literalStart(text));
	if (match === null) return;
	const [whole, name = "", operator] = match;
	const { machine, place } = call;
	if (isLocal(call)) rememberLocal(call, name);
	if (/[+]n/.test(letters)) place.scope.variables.delete(name);
	if (letters !== "") place.scope.attributes.set(name, letters.replace(/[+]\w*/g, ""));
	if (letters.startsWith("-n") && findReference(call, name)) place.scope.variables.delete(name);
	if (operator === undefined) return;
	const value = dropCharacters(text, whole.length);
	const before = operator === "+=" ? lookUp(machine, name, place) : [];
	setVariable(machine, { name, variable: scalar(joinTexts([before, value])) }, place);
}

function findReference({ place }: Call, name: string): boolean {
	return place.scope.variables.get(name)?.kind === "reference";
}

function isLocal({ name, place }: Call): boolean {
	return name !== "export" && name !== "readonly" && place.scope.locals !== undefined;
}

function rememberLocal({ place }: Call, name: string): void {
	const { locals, variables, attributes } = place.scope;
	if (locals !== undefined && !locals.has(name)) locals.set(name, variables.get(name));
	if (findVariable(name, place) === undefined) variables.delete(name);
	attributes.delete(name);
}
