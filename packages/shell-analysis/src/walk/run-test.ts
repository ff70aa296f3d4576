import type { TestBinaryExpression, TestUnaryExpression } from "unbash";
import { evaluateArithmetic } from "../expand/evaluate-arithmetic.ts";
import { expandText } from "../expand/expand-text.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { rememberMatch } from "./remember-match.ts";

const COMPARES_NUMBERS = /^-(?:eq|ne|lt|le|gt|ge)$/;

/** One condition of `[[ … ]]`: what `-eq` and the like compare is arithmetic, what `-v` looks for has a subscript. */
export function runTest(
	machine: Machine,
	node: TestBinaryExpression | TestUnaryExpression,
	place: Place,
): void {
	if (node.type === "TestBinary" && node.operator === "=~") rememberMatch(machine, node, place);
	const words = node.type === "TestBinary" ? [node.left, node.right] : [node.operand];
	const isEvaluated =
		node.type === "TestBinary" ? COMPARES_NUMBERS.test(node.operator) : isName(node);
	for (const word of words) {
		if (isEvaluated) evaluateArithmetic(machine, expandText(machine, word, place), place);
		else machine.expand(word, place);
	}
}

function isName({ operator }: TestUnaryExpression): boolean {
	return operator === "-v" || operator === "-R";
}
