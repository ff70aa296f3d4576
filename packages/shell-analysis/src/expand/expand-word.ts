import type { DoubleQuotedChild, Word, WordPart } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { sourceToText } from "../text/holes.ts";
import type { Unknowns } from "../text/unknowns.ts";
import { expandArithmetic } from "./expand-arithmetic.ts";
import { expandParameter } from "./expand-parameter.ts";
import { expandSimple } from "./expand-simple.ts";
import { expandSubstitution } from "./expand-substitution.ts";
import { joinAtoms } from "./expand-text.ts";
import { joinList } from "./join-list.ts";
import { quotedAtom, type WordAtom } from "./word-atom.ts";

/** Expands a word without brace expansion: runs its substitutions and looks up its variables. */
export function expandWord(machine: Machine, word: Word, place: Place): readonly WordAtom[] {
	const home = homeOf(word, place);
	if (home !== undefined) return home;
	if (word.parts === undefined) return bareAtoms(word.value, machine.unknowns);
	return expandParts(machine, word.parts, place);
}

const TILDES = new Map([
	["~", "HOME"],
	["~+", "PWD"],
	["~-", "OLDPWD"],
]);

/** `~` where this line says what it stands for. */
function homeOf({ text }: Word, place: Place): readonly WordAtom[] | undefined {
	const name = TILDES.get(text);
	const variable = name === undefined ? undefined : place.scope.variables.get(name);
	return variable?.kind === "scalar" ? [quotedAtom(variable.text)] : undefined;
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
		case "ExtendedGlob":
			return [expandPattern(machine, part, place)];
		case "BraceExpansion":
			return expandBraceText(machine, part, place);
		case "SimpleExpansion":
		case "ParameterExpansion":
		case "CommandExpansion":
		case "ArithmeticExpansion":
		case "ProcessSubstitution":
			return expandDynamic(machine, part, place);
	}
}

/** What is in a pattern runs. One that is not all written out may match anything. */
function expandPattern(
	machine: Machine,
	{ text, parts = [] }: WordPart & { type: "Glob" | "ExtendedGlob" },
	place: Place,
): WordAtom {
	expandParts(machine, parts, place);
	const isWritten = parts.every(({ type }) => WRITTEN.has(type));
	return quotedAtom([{ kind: "glob", text: isWritten ? text : "*" }]);
}

const WRITTEN: ReadonlySet<WordPart["type"]> = new Set(["Literal", "SingleQuoted", "AnsiCQuoted"]);

/** Braces where the shell expands none, or whose range is none: their parts are expanded all the same. */
function expandBraceText(
	machine: Machine,
	{ text, parts }: WordPart & { type: "BraceExpansion" },
	place: Place,
): readonly WordAtom[] {
	if (parts === undefined) return bareAtoms(text, machine.unknowns);
	return [
		...bareAtoms("{", machine.unknowns),
		...expandParts(machine, parts, place),
		...bareAtoms("}", machine.unknowns),
	];
}

function expandParts(
	machine: Machine,
	parts: readonly WordPart[],
	place: Place,
): readonly WordAtom[] {
	return parts.flatMap((part) => expandPart(machine, part, place));
}

function quotedParts(
	machine: Machine,
	parts: readonly DoubleQuotedChild[],
	place: Place,
): readonly WordAtom[] {
	if (parts.length === 0) return [quotedAtom([])];
	return parts.flatMap((part): readonly WordAtom[] => {
		if (part.type === "Literal") return [quotedAtom(sourceToText(part.value, machine.unknowns))];
		const atoms = expandDynamic(machine, part, place);
		if (atoms.some(({ when }) => when !== undefined)) {
			return [quotedAtom(joinAtoms(machine, atoms, place))];
		}
		return atoms.map(({ texts, isJoined }) => {
			const joined = isJoined === true ? [joinList(machine, texts, place)] : texts;
			return { texts: joined, quoted: true };
		});
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
