import type { ArithmeticExpression, SyntaxNode, While } from "unbash";

/** Whether a loop goes on with so many arguments. */
export type CountCondition = (count: number) => boolean;

/** The condition of a loop that looks at the number of the arguments and at nothing else: `[ $# -gt 0 ]`. */
export function countCondition({ kind, clause }: While): CountCondition | undefined {
	const [only, second] = clause.commands;
	if (only === undefined || second !== undefined || only.background === true) return undefined;
	const words = comparedWords(only.command);
	const holds = words === undefined ? undefined : comparison(words);
	if (holds === undefined || kind === "while") return holds;
	return (count) => !holds(count);
}

/** Whether the loop ends with its last argument, and not before. */
export function isToTheEnd(holds: CountCondition): boolean {
	return !holds(0) && [1, 2, 3, 32].every(holds);
}

function comparedWords(node: SyntaxNode): readonly string[] | undefined {
	if (node.type === "TestCommand" && node.expression.type === "TestBinary") {
		const { left, operator, right } = node.expression;
		return operator === "<" || operator === ">" ? undefined : [left.text, operator, right.text];
	}
	if (node.type === "ArithmeticCommand") return arithmeticWords(node.expression);
	if (node.type !== "Command" || node.prefix.length > 0 || node.redirects.length > 0) {
		return undefined;
	}
	const words = node.args.map(({ text }) => text);
	if (node.name?.text === "test") return words;
	return node.name?.text === "[" && words.at(-1) === "]" ? words.slice(0, -1) : undefined;
}

function arithmeticWords(node: ArithmeticExpression | undefined): readonly string[] | undefined {
	if (node?.type === "ArithmeticWord") return [node.value, "!=", "0"];
	if (node?.type !== "ArithmeticBinary") return undefined;
	const { left, operator, right } = node;
	if (left.type !== "ArithmeticWord" || right.type !== "ArithmeticWord") return undefined;
	return [left.value, operator, right.value];
}

const COMPARISONS: ReadonlyMap<string, (left: number, right: number) => boolean> = new Map([
	["-eq", isEqual],
	["=", isEqual],
	["==", isEqual],
	["-ne", isOther],
	["!=", isOther],
	["-gt", isMore],
	[">", isMore],
	["-ge", (left, right) => left >= right],
	[">=", (left, right) => left >= right],
	["-lt", (left, right) => left < right],
	["<", (left, right) => left < right],
	["-le", (left, right) => left <= right],
	["<=", (left, right) => left <= right],
]);

function isEqual(left: number, right: number): boolean {
	return left === right;
}

function isOther(left: number, right: number): boolean {
	return left !== right;
}

function isMore(left: number, right: number): boolean {
	return left > right;
}

const COUNT = /^"?\$(?:#|\{#\})"?$/;
const NUMBER = /^(?:0|[1-9]\d{0,5})$/;

function comparison(words: readonly string[]): CountCondition | undefined {
	const [left = "", operator = "", right = ""] = words;
	const compare = COMPARISONS.get(operator);
	if (compare === undefined || words.length !== 3) return undefined;
	if (COUNT.test(left) && NUMBER.test(right)) return (count) => compare(count, Number(right));
	if (NUMBER.test(left) && COUNT.test(right)) return (count) => compare(Number(left), count);
	return undefined;
}
