import type { TestBinaryExpression, Word } from "unbash";
import { expandText } from "../expand/expand-text.ts";
import { findVariable } from "../expand/look-up.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { mentionsCommandWord } from "../parse/mentions.ts";
import { eitherVariable } from "../scope/merge-scopes.ts";
import { list, type Variable } from "../scope/variable.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";

const NAME = "BASH_REMATCH";
const MOST_GROUPS = 10;

/** `[[ string =~ expression ]]`: what the expression finds, and its groups. */
export function rememberMatch(
	machine: Machine,
	{ left, right }: TestBinaryExpression,
	place: Place,
): void {
	machine.budget.steps(64);
	const whole = expandText(machine, left, place);
	const groups = groupsIn(literalOf(whole), expressionOf(machine, right, place));
	const found = list(groups?.map(literal) ?? anyPart(machine, whole));
	const before = findVariable(NAME, place);
	const known: readonly Variable[] = before === undefined ? [found] : [before, found];
	const { unknowns } = machine;
	place.scope.variables.set(NAME, eitherVariable({ name: NAME, known, isOpen: false, unknowns }));
}

/** Where it is not worked out, each group may be any part of the string. */
function anyPart({ unknowns }: Machine, whole: Text): readonly Text[] {
	const hinted = whole.some((piece) => piece.kind !== "unknown" && mentionsCommandWord(piece.text));
	const traits = { source: `$${NAME}`, options: [whole], printed: true, hinted };
	return Array.from({ length: MOST_GROUPS }, () => [unknowns.create(traits)]);
}

/** Quotes take the meaning from the characters between them: such an expression is not read. */
function expressionOf(machine: Machine, word: Word, place: Place): string | undefined {
	if (/^[^'"\\$`]+$/.test(word.text)) return word.text;
	return /^\$\w+$/.test(word.text) ? literalOf(expandText(machine, word, place)) : undefined;
}

const LONGEST_EXPRESSION = 200;
/** Each repetition may be tried at every character. */
const MOST_TRIES = 100_000;
/** Characters, classes and groups; no alternatives, and no group that is repeated. */
const SIMPLE =
	/^\^?(?:[\w /:=,@%#!~<>-]|\((?!\?)|\)(?![*+?{])|(?:\.|\[\^?(?:a-z|A-Z|0-9|[\w./ ])+\])[*+]?)*\$?$/;

/** What a simple expression finds: the whole, then the groups; none where nothing matches; undefined where it is not simple. */
function groupsIn(
	value: string | undefined,
	expression: string | undefined,
): readonly string[] | undefined {
	if (value === undefined || expression === undefined) return undefined;
	if (expression.length > LONGEST_EXPRESSION) return undefined;
	const repetitions = expression.split(/[*+]/).length - 1;
	if (value.length ** (repetitions + 1) > MOST_TRIES) return undefined;
	if (!SIMPLE.test(expression) || !isBalanced(expression)) return undefined;
	const match = new RegExp(expression, "s").exec(value);
	return match === null ? [] : [...match].map((group) => group ?? "");
}

function isBalanced(expression: string): boolean {
	let depth = 0;
	for (const character of expression.replace(/\[[^\]]*\]/g, "")) {
		if (character === "(") depth += 1;
		if (character === ")") depth -= 1;
		if (depth < 0) return false;
	}
	return depth === 0;
}
