import {
	type ArithmeticExpansionPart,
	type ArithmeticWord,
	forEachChild,
	type SyntaxNode,
} from "unbash";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import { literal } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { computeArithmetic } from "./compute-arithmetic.ts";
import { evaluateArithmetic, evaluateVariable, namesIn } from "./evaluate-arithmetic.ts";
import { expandText } from "./expand-text.ts";
import { lookUp } from "./look-up.ts";

/** `$((…))`: runs the substitutions inside, and works the value out where everything in it is known. */
export function expandArithmetic(
	machine: Machine,
	part: ArithmeticExpansionPart,
	place: Place,
): Text {
	const { expression } = part;
	if (expression === undefined) return [machine.unknowns.create({ source: part.text })];
	runArithmetic(machine, expression, place);
	const value = computeArithmetic(machine, expression, place);
	return value === undefined
		? [machine.unknowns.create({ source: part.text })]
		: literal(String(value));
}

/** Runs every substitution inside an arithmetic expression, and in the values that it evaluates. */
export function runArithmetic(machine: Machine, node: SyntaxNode, place: Place): void {
	if (node.type === "ArithmeticCommandExpansion" || node.type === "CommandExpansion") {
		if (node.script === undefined) return;
		const inner = inside(place, "$(…)", { scope: forkScope(place.scope) });
		machine.runTree({ script: node.script, source: node.text }, inner);
	} else if (node.type === "ParameterExpansion" || node.type === "SimpleExpansion") {
		const word = { type: "Word", text: node.text, value: node.text, pos: 0, end: 0 } as const;
		evaluateArithmetic(machine, expandText(machine, { ...word, parts: [node] }, place), place);
	} else {
		if (node.type === "ArithmeticWord") runNames(machine, node, place);
		forEachChild(node, (child) => runArithmetic(machine, child, place));
	}
}

/** The variables that a word names, with a dollar sign or without one; its substitutions are apart. */
function runNames(machine: Machine, { value, parts }: ArithmeticWord, place: Place): void {
	const known =
		parts?.map((part) => (part.type === "Literal" ? part.value : " ")).join("") ?? value;
	for (const [parameter] of known.matchAll(/(?<=\$)\d+/g)) {
		evaluateArithmetic(machine, lookUp(machine, parameter, place), place);
	}
	for (const name of namesIn(known)) evaluateVariable(machine, name, place);
}
