import type { ParameterExpansionPart, ParameterOperation } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { changeString } from "./change-string.ts";
import { computeText } from "./compute-arithmetic.ts";
import { evaluateArithmetic } from "./evaluate-arithmetic.ts";
import { expandPrompt } from "./expand-prompt.ts";
import { expandText } from "./expand-text.ts";
import { shownPrompt } from "./shown-prompt.ts";
import { sliceTexts } from "./slice-texts.ts";
import { trimText } from "./trim-text.ts";

/** An operation of `${name<operation>}` with the value it works on. */
export interface OperationCall {
	readonly part: ParameterExpansionPart;
	readonly operation: ParameterOperation;
	readonly texts: readonly Text[];
	readonly place: Place;
}

/** What an operation other than a default makes of the value; the operand's substitutions run. */
export function applyOperation(machine: Machine, call: OperationCall): readonly Text[] {
	const { operation, texts, place } = call;
	switch (operation.type) {
		case "Slice": {
			const bounds = [operation.offset, operation.length].map((word) =>
				word === undefined ? undefined : expandText(machine, word, place),
			);
			const numbers = bounds.map((bound) => {
				if (bound === undefined) return undefined;
				evaluateArithmetic(machine, bound, place);
				return bound.length === 0 ? 0 : (computeText(machine, bound, place) ?? Number.NaN);
			});
			return sliceTexts(machine, { texts, bounds: numbers, part: call.part });
		}
		case "Remove":
		case "Replace":
		case "CaseModification":
			return texts.map((text) => changed(machine, call, text));
		case "Transform":
			return texts.map((text) => transformed(machine, call, text));
		case "Default":
		case "Names":
			return texts;
		case "Unknown":
			return [[machine.unknowns.create({ source: call.part.text, options: texts })]];
	}
}

function changed(machine: Machine, call: OperationCall, text: Text): Text {
	const { operation, part, place } = call;
	const value = literalOf(text);
	const operands = operandsOf(operation).map((word) => literalOf(expandText(machine, word, place)));
	const known = operands.filter((operand) => operand !== undefined);
	if (value !== undefined && known.length === operands.length) {
		const result = changeString(value, operation, known);
		const [pattern = "", by = ""] = known;
		if (operation.type === "Replace" && by.includes("&") && !/[*?[]/.test(pattern)) {
			const other = changeString(value, operation, [pattern, by.replaceAll("&", pattern)]);
			return machine.unknowns.oneOf(part.text, [literal(result ?? ""), literal(other ?? "")]);
		}
		if (result !== undefined) return literal(result);
	}
	const trimmed =
		operation.type === "Remove" ? trimText(text, operation.operator, known[0]) : undefined;
	if (trimmed !== undefined) return trimmed;
	return [machine.unknowns.create({ source: part.text, options: text.length > 0 ? [text] : [] })];
}

/** `${name@P}` shows the value as a prompt. */
function transformed(machine: Machine, call: OperationCall, text: Text): Text {
	const { operation, part, place } = call;
	if (operation.type !== "Transform" || operation.operand.value !== "P") {
		return changed(machine, call, text);
	}
	expandPrompt(machine, { text, label: part.text }, place);
	const options = [shownPrompt(machine, text, place)];
	return [machine.unknowns.create({ source: part.text, options, printed: true })];
}

function operandsOf(operation: ParameterOperation) {
	switch (operation.type) {
		case "Remove":
			return [operation.operand];
		case "Replace":
			return [operation.pattern, operation.replacement];
		case "CaseModification":
			return operation.operand === undefined ? [] : [operation.operand];
		case "Transform":
		case "Default":
		case "Slice":
		case "Names":
		case "Unknown":
			return [];
	}
}
