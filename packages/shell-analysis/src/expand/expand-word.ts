import type { DoubleQuotedChild, Word, WordPart } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { sourceToText } from "../text/holes.ts";
import type { Unknowns } from "../text/unknowns.ts";
import { expandArithmetic } from "./expand-arithmetic.ts";
import { expandParameter } from "./expand-parameter.ts";
import { expandSimple } from "./expand-simple.ts";
import { expandSubstitution } from "./expand-substitution.ts";
import { quotedAtom, type WordAtom } from "./word-atom.ts";

/** Expands a word without brace expansion: runs its substitutions and looks up its variables. */
export function expandWord(machine: Machine, word: Word, place: Place): readonly WordAtom[] {
	if (word.parts === undefined) return bareAtoms(word.value, machine.unknowns);
	return word.parts.flatMap((part) => expandPart(machine, part, place));
}

function expandPart(machine: Machine, part: WordPart, place: Place): readonly WordAtom[] {
	switch (part.type) {
		case "Literal":
			return bareAtoms(part.value, machine.unknowns);
		case "SingleQuoted":
		case "AnsiCQuoted":
			return [quotedAtom(sourceToText(part.value, machine.unknowns))];
		case "DoubleQuoted":
		case "LocaleString":
			return quotedParts(machine, part.parts, place);
		case "Glob":
			return [quotedAtom([{ kind: "glob", text: part.text }])];
		case "ExtendedGlob":
			return [quotedAtom([{ kind: "glob", text: part.text }])];
		case "BraceExpansion":
			return bareAtoms(part.text, machine.unknowns);
		case "SimpleExpansion":
		case "ParameterExpansion":
		case "CommandExpansion":
		case "ArithmeticExpansion":
		case "ProcessSubstitution":
			return expandDynamic(machine, part, place);
	}
}

function quotedParts(
	machine: Machine,
	parts: readonly DoubleQuotedChild[],
	place: Place,
): readonly WordAtom[] {
	if (parts.length === 0) return [quotedAtom([])];
	return parts.flatMap((part): readonly WordAtom[] => {
		if (part.type === "Literal") return [quotedAtom(sourceToText(part.value, machine.unknowns))];
		return expandDynamic(machine, part, place).map((atom) => ({ ...atom, quoted: true }));
	});
}

type DynamicPart = Extract<
	WordPart,
	{
		type:
			| "SimpleExpansion"
			| "ParameterExpansion"
			| "CommandExpansion"
			| "ArithmeticExpansion"
			| "ProcessSubstitution";
	}
>;

function expandDynamic(machine: Machine, part: DynamicPart, place: Place): readonly WordAtom[] {
	switch (part.type) {
		case "SimpleExpansion":
			return [expandSimple(machine, part.text, place)];
		case "ParameterExpansion":
			return expandParameter(machine, part, place);
		case "CommandExpansion":
			return [expandSubstitution(machine, part, place)];
		case "ArithmeticExpansion":
			return [quotedAtom(expandArithmetic(machine, part, place))];
		case "ProcessSubstitution":
			return [expandSubstitution(machine, part, place)];
	}
}

/** Unquoted source text: what is known does not split, what came from outside into its holes does. */
function bareAtoms(value: string, unknowns: Unknowns): readonly WordAtom[] {
	return sourceToText(value, unknowns).map((piece) => ({
		texts: [[piece]],
		quoted: piece.kind !== "unknown",
	}));
}
