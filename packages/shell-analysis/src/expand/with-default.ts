import type { ParameterExpansionPart, ParameterOperation, Word } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { sourceToText } from "../text/holes.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { computeText } from "./compute-arithmetic.ts";
import { defaultState } from "./default-state.ts";
import { joinAtoms } from "./expand-text.ts";
import { lookUp } from "./look-up.ts";
import { setNamed } from "./set-named.ts";
import type { WordAtom } from "./word-atom.ts";

/** `${name-operand}` and its relatives, with the value of the parameter. */
export interface DefaultCall {
	readonly part: ParameterExpansionPart;
	readonly operation: Extract<ParameterOperation, { type: "Default" }>;
	readonly texts: readonly Text[];
	readonly place: Place;
	readonly isJoined: boolean;
}

/** What the shell puts in place of `${name-operand}`, `=`, `?` or `+`: the value, the operand, or one of both. */
export function withDefault(machine: Machine, call: DefaultCall): readonly WordAtom[] {
	const { operation, part, place, texts, isJoined } = call;
	const { operator } = operation;
	const atoms = operandAtoms(machine, operation.operand, place);
	const operand = joinAtoms(machine, atoms, place);
	const state = defaultState(part, texts, { isColon: operator.startsWith(":"), place });
	const value: WordAtom = { texts, quoted: false, isJoined };
	if (operator.endsWith("?")) return [value];
	if (state === "unknown" && !operator.endsWith("=") && atoms.some(isKeptTogether)) {
		return eitherWay(machine, { part, atoms, value: operator.endsWith("+") ? undefined : value });
	}
	if (operator.endsWith("+")) {
		if (state === "unknown") return [bare(machine.unknowns.oneOf(part.text, [operand, []]))];
		return state === "set" ? atoms : [bare([])];
	}
	if (state === "set") return [value];
	const result = state === "unset" ? operand : valueOrOperand(machine, call, operand);
	if (operator.endsWith("=")) assignDefault(machine, call, result);
	return state === "unset" ? atoms : [bare(result)];
}

/** The operand splits like a value, but for what is quoted in it. */
function operandAtoms(machine: Machine, word: Word, place: Place): readonly WordAtom[] {
	if (word.parts === undefined) {
		return isEscaped(word) ? escapedAtoms(machine, word) : machine.expand(word, place).map(loose);
	}
	return word.parts.flatMap((part) => {
		if (part.type === "Literal" && isEscaped(part)) return escapedAtoms(machine, part);
		const atoms = machine.expand({ ...word, parts: [part] }, place);
		return part.type === "Literal" ? atoms.map(loose) : atoms;
	});
}

interface Written {
	readonly text: string;
	readonly value: string;
}

function isEscaped({ text, value }: Written): boolean {
	return text !== value && text.includes("\\");
}

/** What stands behind a backslash does not split. */
function escapedAtoms({ unknowns }: Machine, { text }: Written): readonly WordAtom[] {
	return [...text.replaceAll("\\\n", "").matchAll(/\\([\s\S])|[^\\]+/g)].map(
		([whole, escaped]) => ({
			texts: [sourceToText(escaped ?? whole, unknowns)],
			quoted: escaped !== undefined,
		}),
	);
}

function loose({ texts }: WordAtom): WordAtom {
	return { texts, quoted: false };
}

function bare(text: Text): WordAtom {
	return { texts: [text], quoted: false };
}

/** Whether a part of an operand is one word whatever it holds, while the parts around it split. */
function isKeptTogether({ texts, quoted, when }: WordAtom): boolean {
	if (when !== undefined) return true;
	return quoted && (texts.length !== 1 || !/^[^\s*?[\]]+$/.test(literalOf(texts[0] ?? []) ?? ""));
}

interface Ways {
	readonly part: ParameterExpansionPart;
	readonly atoms: readonly WordAtom[];
	readonly value: WordAtom | undefined;
}

/** The parts of the operand, or the value: where the operand stands, each of its parts splits or does not, as written. */
function eitherWay(machine: Machine, { part, atoms, value }: Ways): readonly WordAtom[] {
	const there = literal("there");
	const { create } = machine.unknowns;
	const operand = create({ source: part.text, options: [there, []], open: false });
	const traits = { source: part.text, group: operand.group, open: false };
	const other = create({ ...traits, options: [[], there] });
	const ways = atoms.map((atom) => ({ ...atom, when: [[operand], ...(atom.when ?? [])] }));
	return value === undefined ? ways : [...ways, { ...value, when: [[other]] }];
}

/** `${!name=operand}` gives the variable a value that `name` names, `${list[key]=operand}` an element. */
function assignDefault(machine: Machine, { part, place }: DefaultCall, result: Text): void {
	const { index, parameter, prefix } = part;
	const isNamed = prefix === "!" && index === undefined;
	const name = isNamed ? literalOf(lookUp(machine, parameter, place)) : parameter;
	if (!/^[A-Za-z_]\w*$/.test(name ?? "") || /^[@*]$/.test(index?.value ?? "")) return;
	const key =
		index === undefined
			? undefined
			: keyOf(machine, joinAtoms(machine, machine.expand(index, place), place), place);
	const target = key === undefined ? `${name}` : `${name}[${key}]`;
	setNamed(machine, { name: target, text: result }, place);
}

/** A key that is not known is taken for the first one. */
function keyOf(machine: Machine, subscript: Text, place: Place): string {
	return String(computeText(machine, subscript, place) ?? literalOf(subscript) ?? 0);
}

/** The parameter may be set outside: then it has a value that is not known, else the operand. */
function valueOrOperand(machine: Machine, { part, texts }: DefaultCall, operand: Text): Text {
	const value = joinTexts(texts, " ");
	if (operand.length === 0) return value;
	const [only] = value;
	if (value.length !== 1 || only?.kind !== "unknown" || !only.open) {
		return machine.unknowns.oneOf(part.text, [operand, value]);
	}
	const { hinted, printed, computed, terminal } = only;
	const options = [operand, ...only.options];
	const traits = { hinted, printed, computed, terminal, open: true };
	return [machine.unknowns.create({ source: part.text, options, ...traits })];
}
