import type { Case, CaseItem } from "unbash";
import { expandText } from "../expand/expand-text.ts";
import { type GlobSign, globSigns, matchesGlob } from "../expand/matches-glob.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";

/** The items of a `case` whose bodies may run. */
export interface MatchingItems {
	readonly items: readonly CaseItem[];
	/** Whether exactly one of them runs. */
	readonly isSure: boolean;
}

/** Expands the word and the patterns of a `case`, and leaves out what cannot match a word that is known. */
export function matchingItems(machine: Machine, node: Case, place: Place): MatchingItems {
	const word = literalOf(expandText(machine, node.word, place));
	const patterns = node.items.map((item) =>
		item.pattern.map((pattern) => {
			const atoms = machine.expand(pattern, place);
			return joinTexts(atoms.map((atom) => joinTexts(atom.texts, " ")));
		}),
	);
	const isPlain = node.items.every(({ terminator }) => (terminator ?? ";;") === ";;");
	const isKnown = isPlain && patterns.flat().every(isSimple);
	if (!isKnown) return { items: node.items, isSure: false };
	if (word === undefined) {
		return { items: node.items, isSure: patterns.flat().some(isCatchAll) };
	}
	const found = patterns.findIndex((texts) => texts.some((text) => matches(text, word)));
	const item = node.items[found];
	return item === undefined
		? { items: node.items, isSure: false }
		: { items: [item], isSure: true };
}

/** Words in one case, `*` and `?`: nothing that an option of the shell reads in another way. */
function isSimple(pattern: Text): boolean {
	return pattern.every(
		(piece) =>
			(piece.kind === "literal" && !/[()[\]\\]/.test(piece.text)) ||
			(piece.kind === "glob" && /^[*?]$/.test(piece.text)),
	);
}

function isCatchAll(pattern: Text): boolean {
	return (
		pattern.length > 0 && pattern.every((piece) => piece.kind === "glob" && piece.text === "*")
	);
}

function matches(pattern: Text, word: string): boolean {
	return matchesGlob(pattern.flatMap(signsOf), word);
}

function signsOf(piece: Text[number]): readonly GlobSign[] {
	if (piece.kind === "unknown") return [{ kind: "star" }];
	if (piece.kind === "glob") return globSigns(piece.text);
	return [...piece.text].map((text) => ({ kind: "character", text }));
}
