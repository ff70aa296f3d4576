import type { Assignment, Word } from "unbash";
import type { Argument } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { mentionsCommandWord } from "../parse/mentions.ts";
import { literalOf } from "../text/literal.ts";
import { textWorlds } from "../text/text-worlds.ts";
import { assignmentText } from "./assignment-text.ts";
import { braceWords } from "./brace-words.ts";
import { findVariable } from "./look-up.ts";
import { splitFields } from "./split-fields.ts";
import { quotedAtom, type WordAtom } from "./word-atom.ts";

/**
 * The argument lists that the words of one command can become: usually one, several when a variable has several
 * known values.
 */
export function expandWords(
	machine: Machine,
	words: readonly (Word | Assignment)[],
	place: Place,
): readonly (readonly Argument[])[] {
	machine.budget.steps(words.length + 1);
	const expanded = words.flatMap((word) => expandOne(machine, word, place));
	const separators = separatorsIn(place);
	return worldsOf(expanded).map((world) =>
		world.flatMap((atoms) => splitFields(atoms, separators)),
	);
}

function expandOne(
	machine: Machine,
	word: Word | Assignment,
	place: Place,
): readonly (readonly WordAtom[])[] {
	if (word.type === "Assignment") return [[quotedAtom(assignmentText(machine, word, place))]];
	const words = braceWords(word);
	if (words !== undefined) return words.map((each) => machine.expand(each, place));
	const hinted = mentionsCommandWord(word.text);
	const unknown = machine.unknowns.create({ source: word.text, hinted });
	return [[{ texts: [[unknown]], quoted: false }]];
}

function worldsOf(
	words: readonly (readonly WordAtom[])[],
): readonly (readonly (readonly WordAtom[])[])[] {
	const flat = words.flatMap((atoms) => atoms.flatMap((atom) => atom.texts));
	const worlds = textWorlds(flat);
	if (worlds.length === 1 && worlds[0] === flat) return [words];
	return worlds.map((world) => {
		let next = 0;
		return words.map((atoms) =>
			atoms.map((atom) => {
				const texts = world.slice(next, next + atom.texts.length);
				next += atom.texts.length;
				return { ...atom, texts };
			}),
		);
	});
}

function separatorsIn(place: Place): string | undefined {
	const variable = findVariable("IFS", place);
	return variable?.kind === "scalar" ? literalOf(variable.text) : undefined;
}
