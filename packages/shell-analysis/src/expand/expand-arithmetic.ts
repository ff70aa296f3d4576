import { type ArithmeticExpansionPart, forEachChild, type SyntaxNode } from "unbash";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import { literal } from "../text/literal.ts";
import type { Text } from "../text/text.ts";

/** `$((…))`: runs the substitutions inside; a plain number stays known, any other result does not. */
export function expandArithmetic(
	machine: Machine,
	part: ArithmeticExpansionPart,
	place: Place,
): Text {
	const { expression } = part;
	if (expression === undefined) return [machine.unknowns.create({ source: part.text })];
	runArithmetic(machine, expression, place);
	if (expression.type === "ArithmeticWord" && /^\d+$/.test(expression.value)) {
		return literal(expression.value);
	}
	return [machine.unknowns.create({ source: part.text })];
}

/** Runs every substitution inside an arithmetic expression. */
export function runArithmetic(machine: Machine, node: SyntaxNode, place: Place): void {
	if (node.type === "ArithmeticCommandExpansion" || node.type === "CommandExpansion") {
		if (node.script === undefined) return;
		const inner = inside(place, "$(…)", { scope: forkScope(place.scope) });
		machine.runTree({ script: node.script, source: node.text }, inner);
	} else if (node.type === "ParameterExpansion") {
		const word = { type: "Word", text: node.text, value: node.text, pos: 0, end: 0 } as const;
		machine.expand({ ...word, parts: [node] }, place);
	} else forEachChild(node, (child) => runArithmetic(machine, child, place));
}
