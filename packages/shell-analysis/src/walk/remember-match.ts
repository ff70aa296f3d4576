import type { SyntaxNode, TestCommand } from "unbash";
import { forEachChild } from "unbash";
import { expandText } from "../expand/expand-text.ts";
import { setVariable } from "../expand/set-variable.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { list, scalar } from "../scope/variable.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";

const NAME = "BASH_REMATCH";
/** Characters that mean the same in a regular expression of bash and in ours, with groups of the same extent. */
const PLAIN = /^(?!.*[*+?][*+?])[\w.*+?()^$/:@, -]{1,200}$/;

const LONGEST_WORD = 500;
const MOST_REPETITIONS = 3;

/** `[[ word =~ pattern ]]` sets `BASH_REMATCH`: to what is known, or to something that is not. */
export function rememberMatch(machine: Machine, node: TestCommand, place: Place): void {
	if (!matches(node.expression)) return;
	const groups = groupsOf(machine, node, place);
	const unknown = machine.unknowns.create({ source: `$${NAME}` });
	const variable = groups === undefined ? scalar([unknown]) : list(groups);
	setVariable(machine, { name: NAME, variable }, place);
}

function matches(node: SyntaxNode): boolean {
	if (node.type === "TestBinary") return node.operator === "=~";
	let found = false;
	forEachChild(node, (child) => {
		found ||= matches(child);
	});
	return found;
}

function groupsOf(
	machine: Machine,
	{ expression }: TestCommand,
	place: Place,
): readonly Text[] | undefined {
	if (expression.type !== "TestBinary" || !PLAIN.test(expression.right.text)) return undefined;
	const word = literalOf(expandText(machine, expression.left, place));
	const pattern = expression.right.text;
	if (word === undefined || word.length > LONGEST_WORD || !isRegular(pattern)) return undefined;
	const found = new RegExp(pattern, "s").exec(word);
	return found?.map((group) => literal(group ?? ""));
}

/** Groups side by side, with something in front of each repetition. */
function isRegular(pattern: string): boolean {
	const plain = pattern.replace(/\$$/, "");
	return (
		pattern.split(/[*+?]/).length <= MOST_REPETITIONS + 1 &&
		/^[^()$]*(?:\([^()$]+\)[^()$]*)*$/.test(plain) &&
		!/(?:^\^?|\()[*+?]|\)[*+?]|(?!^)\^/.test(plain)
	);
}
