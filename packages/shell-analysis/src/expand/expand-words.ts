import type { Assignment, Word } from "unbash";
import { type Argument, argumentOf } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { mentionsCommandWord } from "../parse/mentions.ts";
import { literal } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { textWorlds } from "../text/text-worlds.ts";
import { textKey } from "../text/unknowns.ts";
import { assignmentText } from "./assignment-text.ts";
import { braceWords } from "./brace-words.ts";
import { separatorsIn } from "./separators.ts";
import { splitFields } from "./split-fields.ts";
import { quotedAtom, type WordAtom } from "./word-atom.ts";
import { writtenWord } from "./written-word.ts";

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
	const written: readonly (string | undefined)[] = words.map(writtenWord);
	if (isKnown(written)) return [written.map((word) => argumentOf(literal(word)))];
	const expanded = words.flatMap((word) => expandOne(machine, word, place));
	const [usual, ...others] = separatorsIn(place);
	return worldsOf(expanded).flatMap((world) => {
		const fields = world.flatMap((atoms) => splitFields(atoms, usual));
		const further = others.map((each) => world.flatMap((atoms) => splitFields(atoms, each)));
		return [fields, ...further.filter((other) => keyOf(other) !== keyOf(fields))];
	});
}

function isKnown(words: readonly (string | undefined)[]): words is readonly string[] {
	return !words.includes(undefined);
}

function keyOf(fields: readonly Argument[]): string {
	return fields.map(({ text }) => textKey(text)).join("\u0001");
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
	const flat = words.flatMap((atoms) => atoms.flatMap(textsOf));
	const worlds = textWorlds(flat);
	if (worlds.length === 1 && worlds[0] === flat) return [words];
	return worlds.map((world) => {
		let next = 0;
		return words.map((atoms) =>
			atoms.flatMap((atom): readonly WordAtom[] => {
				const texts = world.slice(next, next + textsOf(atom).length);
				next += texts.length;
				const { when = [] } = atom;
				const isThere = texts.slice(0, when.length).every((way) => way.length > 0);
				return isThere ? [{ ...atom, texts: texts.slice(when.length) }] : [];
			}),
		);
	});
}

function textsOf({ texts, when }: WordAtom): readonly Text[] {
	return when === undefined ? texts : [...when, ...texts];
}
