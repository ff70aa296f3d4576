import type { For, Select } from "unbash";
import { expandWords } from "../expand/expand-words.ts";
import { setVariable } from "../expand/set-variable.ts";
import type { Argument } from "../machine/argument.ts";
import { argumentOf } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { mentionsCommandWord } from "../parse/mentions.ts";
import { settleScopes } from "../scope/merge-scopes.ts";
import { forkScope, isSameScope } from "../scope/scope.ts";
import { scalar } from "../scope/variable.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { appendOutput } from "./append-output.ts";
import { leavesEarly } from "./leaves-early.ts";
import { passesOf } from "./passes-of.ts";

const MOST_PASSES = 64;

/**
 * Runs the body of `for` and `select` once for each word of the list; where that may be another number of words, at
 * least as often as shows what it does, and it may have ended after any pass.
 */
export function runFor(machine: Machine, node: For | Select, place: Place): Text {
	const here = inside(place, node.type === "For" ? "for" : "select");
	const list = items(machine, node, here);
	const isOpen = isOpenList(node, list);
	const stops = isOpen ? [forkScope(here.scope)] : [];
	let output: Text = [];
	for (const { text, isRepeated } of passes(machine, { node, list, isOpen })) {
		setVariable(machine, { name: node.name.value, variable: scalar(text) }, here);
		const before = forkScope(here.scope);
		output = appendOutput(machine, output, machine.runNode(node.body, here));
		if (isRepeated && isSameScope(before, here.scope)) break;
		stops.push(forkScope(here.scope));
	}
	if (isOpen || leavesEarly(node.body)) settleScopes(here.scope, stops, machine.unknowns);
	return output;
}

function items(machine: Machine, node: For | Select, place: Place): readonly Argument[] {
	if (node.wordlist !== undefined) return expandWords(machine, node.wordlist, place).flat();
	const { positional } = place.scope;
	return (positional ?? [[machine.unknowns.named("@")]]).map(argumentOf);
}

/** Whether there may be another number of words: what is not known, a pattern, a list in quotes, or a menu. */
function isOpenList(node: For | Select, list: readonly Argument[]): boolean {
	if (node.type === "Select" || list.length > MOST_PASSES) return true;
	const isListed = node.wordlist?.some(({ text }) => text.includes("@")) ?? true;
	return list.some(
		({ text, many }) =>
			many || text.some(({ kind }) => kind === "glob" || (isListed && kind === "unknown")),
	);
}

interface List {
	readonly node: For | Select;
	readonly list: readonly Argument[];
	readonly isOpen: boolean;
}

interface Pass {
	readonly text: Text;
	/** Whether it only shows what an earlier pass left behind. */
	readonly isRepeated: boolean;
}

function passes(machine: Machine, { node, list, isOpen }: List): readonly Pass[] {
	const texts = valuesOf(machine, list, node);
	const last = texts.at(-1);
	const usual = texts.map((text) => ({ text, isRepeated: false }));
	if (!isOpen || last === undefined) return usual;
	const missing = Math.max(0, passesOf(machine, node.body) - texts.length);
	return [...usual, ...Array.from({ length: missing }, () => ({ text: last, isRepeated: true }))];
}

/** A long list is one pass with an unknown value, which may be any word of the list that matters. */
function valuesOf(
	machine: Machine,
	list: readonly Argument[],
	node: For | Select,
): readonly Text[] {
	const texts = list.map((argument) => argument.text);
	if (texts.length <= MOST_PASSES) return texts;
	const options = texts.filter((text) => mentionsCommandWord(showText(text)));
	return [[machine.unknowns.create({ source: `$${node.name.value}`, options })]];
}
