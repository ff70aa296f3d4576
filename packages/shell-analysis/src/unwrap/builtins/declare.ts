import { evaluateArithmetic } from "../../expand/evaluate-arithmetic.ts";
import { findVariable, lookUp } from "../../expand/look-up.ts";
import { setVariable } from "../../expand/set-variable.ts";
import { type Argument, wordOf } from "../../machine/argument.ts";
import { scalar, type Variable } from "../../scope/variable.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literalOf, literalStart } from "../../text/literal.ts";
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

function declareOne(call: Call, { text }: Argument, flags: string): void {
	const match = /^([A-Za-z_]\w*)(\+?=)?/.exec(literalStart(text));
	if (match === null) return;
	const [whole, name = "", operator] = match;
	const { machine, place } = call;
	if (isLocal(call)) rememberLocal(call, name);
	if (operator === undefined) return;
	const value = changedCase(dropCharacters(text, whole.length), flags);
	if (/[in]/.test(flags)) evaluateArithmetic(machine, value, place);
	const before = operator === "+=" ? lookUp(machine, name, place) : [];
	const variable = variableOf(joinTexts([before, value]), flags);
	setVariable(machine, { name, variable }, place);
}

function isLocal({ name, place }: Call): boolean {
	return name !== "export" && name !== "readonly" && place.scope.locals !== undefined;
}

function rememberLocal({ place }: Call, name: string): void {
	const { locals, variables } = place.scope;
	if (locals !== undefined && !locals.has(name)) locals.set(name, variables.get(name));
	if (findVariable(name, place) === undefined) variables.delete(name);
}

function variableOf(text: Text, flags: string): Variable {
	const name = literalOf(text);
	if (flags.includes("n") && name !== undefined) return { kind: "reference", name };
	return scalar(text);
}

/** `declare -l` and `declare -u` change the case of what is assigned. */
function changedCase(text: Text, flags: string): Text {
	if (!/[lu]/.test(flags)) return text;
	return text.map((piece) => {
		if (piece.kind !== "literal") return piece;
		const changed = flags.includes("l") ? piece.text.toLowerCase() : piece.text.toUpperCase();
		return { ...piece, text: changed };
	});
}
