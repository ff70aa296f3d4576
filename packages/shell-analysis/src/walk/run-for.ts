import type { For, Select } from "unbash";
import { expandWords } from "../expand/expand-words.ts";
import { setVariable } from "../expand/set-variable.ts";
import type { Argument } from "../machine/argument.ts";
import { argumentOf } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { mentionsCommandWord } from "../parse/mentions.ts";
import { scalar } from "../scope/variable.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { appendOutput } from "./append-output.ts";

const MOST_PASSES = 64;

/** Runs the body of `for` and `select` once for each word of the list. */
export function runFor(machine: Machine, node: For | Select, place: Place): Text {
	const here = inside(place, node.type === "For" ? "for" : "select");
	let output: Text = [];
	for (const text of passes(machine, items(machine, node, here), node)) {
		setVariable(machine, { name: node.name.value, variable: scalar(text) }, here);
		output = appendOutput(machine, output, machine.runNode(node.body, here));
	}
	return output;
}

function items(machine: Machine, node: For | Select, place: Place): readonly Argument[] {
	if (node.wordlist !== undefined) return expandWords(machine, node.wordlist, place).flat();
	const { positional } = place.scope;
	return (positional ?? [[machine.unknowns.named("@")]]).map(argumentOf);
}

/** A long list is one pass with an unknown value, which may be any word of the list that matters. */
function passes(machine: Machine, list: readonly Argument[], node: For | Select): readonly Text[] {
	const texts = list.map((argument) => argument.text);
	if (texts.length <= MOST_PASSES) return texts;
	const options = texts.filter((text) => mentionsCommandWord(showText(text)));
	return [[machine.unknowns.create({ source: `$${node.name.value}`, options })]];
}
