import type {
	ArithmeticBinary,
	ArithmeticExpression,
	ArithmeticUnary,
	ArithmeticWord,
} from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { parseSource } from "../parse/parse-source.ts";
import { scalar } from "../scope/variable.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { combineNumbers } from "./combine-numbers.ts";
import { expandText } from "./expand-text.ts";
import { lookUp } from "./look-up.ts";
import { setVariable } from "./set-variable.ts";

const ASSIGNMENT = /^(?:[-+*/%&|^]|<<|>>)?=$/;
const NAME = /^[A-Za-z_]\w*$/;

/**
 * The value of an arithmetic expression where all of it is known. Variables that it assigns hold the new value
 * afterwards, or one that is not known.
 */
export function computeArithmetic(
	machine: Machine,
	node: ArithmeticExpression,
	place: Place,
): number | undefined {
	machine.budget.steps(1);
	switch (node.type) {
		case "ArithmeticBinary":
			return computeBinary(machine, node, place);
		case "ArithmeticUnary":
			return computeUnary(machine, node, place);
		case "ArithmeticGroup":
			return computeArithmetic(machine, node.expression, place);
		case "ArithmeticWord":
			return wordValue(machine, node, place);
		case "ArithmeticTernary":
			for (const part of [node.test, node.consequent, node.alternate]) {
				computeArithmetic(machine, part, place);
			}
			return undefined;
		case "ArithmeticCommandExpansion":
			return undefined;
	}
}

/** The same for the text of an expression, as a subscript, a bound of a slice and `let` have it. */
export function computeText(machine: Machine, text: Text, place: Place): number | undefined {
	const source = literalOf(text);
	if (source === undefined) return undefined;
	if (/^\s*\d{1,9}\s*$/.test(source)) return Number(source);
	const [statement] = parseSource(`((${source}))`).tree?.commands ?? [];
	if (statement?.command.type !== "ArithmeticCommand") return undefined;
	const { expression } = statement.command;
	return expression === undefined ? undefined : computeArithmetic(machine, expression, place);
}

function computeBinary(
	machine: Machine,
	{ operator, left, right }: ArithmeticBinary,
	place: Place,
): number | undefined {
	const value = computeArithmetic(machine, right, place);
	if (!ASSIGNMENT.test(operator)) {
		const before = computeArithmetic(machine, left, place);
		return combineNumbers(before, operator, value);
	}
	const before = operator === "=" ? 0 : computeArithmetic(machine, left, place);
	const after = operator === "=" ? value : combineNumbers(before, operator.slice(0, -1), value);
	store(machine, { target: left, value: after }, place);
	return after;
}

function computeUnary(
	machine: Machine,
	{ operator, operand, prefix }: ArithmeticUnary,
	place: Place,
): number | undefined {
	const value = computeArithmetic(machine, operand, place);
	if (operator === "++" || operator === "--") {
		const after = combineNumbers(value, operator === "++" ? "+" : "-", 1);
		store(machine, { target: operand, value: after }, place);
		return prefix ? after : value;
	}
	if (value === undefined || operator === "~") return undefined;
	if (operator === "-") return -value;
	return operator === "!" ? Number(value === 0) : value;
}

/** Makes every variable that the expression assigns one that is not known. */
export function forgetAssigned(machine: Machine, node: ArithmeticExpression, place: Place): void {
	if (node.type === "ArithmeticBinary" && ASSIGNMENT.test(node.operator)) {
		store(machine, { target: node.left, value: undefined }, place);
	}
	if (node.type === "ArithmeticUnary" && /^(?:\+\+|--)$/.test(node.operator)) {
		store(machine, { target: node.operand, value: undefined }, place);
	}
	if (node.type === "ArithmeticBinary") {
		forgetAssigned(machine, node.left, place);
		forgetAssigned(machine, node.right, place);
	} else if (node.type === "ArithmeticGroup") forgetAssigned(machine, node.expression, place);
}

interface Assigned {
	readonly target: ArithmeticExpression;
	readonly value: number | undefined;
}

function store(machine: Machine, { target, value }: Assigned, place: Place): void {
	if (target.type !== "ArithmeticWord" || !NAME.test(target.value)) return;
	const name = target.value;
	const text =
		value === undefined
			? [machine.unknowns.create({ source: `$${name}` })]
			: literal(String(value));
	setVariable(machine, { name, variable: scalar(text) }, place);
}

function wordValue(machine: Machine, node: ArithmeticWord, place: Place): number | undefined {
	const { value, parts } = node;
	if (parts?.some((part) => part.type === "CommandExpansion")) return undefined;
	if (parts === undefined && NAME.test(value)) return numberOf(lookUp(machine, value, place));
	if (parts === undefined) return numberOf(literal(value));
	return numberOf(expandText(machine, { ...node, type: "Word", text: value }, place));
}

function numberOf(text: Text): number | undefined {
	const word = literalOf(text) ?? "";
	if (/^-?(?:0|[1-9]\d{0,14})$/.test(word)) return Number(word);
	if (/^0[0-7]{1,14}$/.test(word)) return Number.parseInt(word, 8);
	return /^0[xX][0-9a-fA-F]{1,12}$/.test(word) ? Number.parseInt(word, 16) : undefined;
}
