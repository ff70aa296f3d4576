import type { Assignment } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { scalar } from "../scope/variable.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { arrayItems } from "./array-items.ts";
import { computeText } from "./compute-arithmetic.ts";
import { evaluateArithmetic } from "./evaluate-arithmetic.ts";
import { expandText } from "./expand-text.ts";
import { findVariable, lookUp } from "./look-up.ts";
import { setVariable } from "./set-variable.ts";

/** Carries out `name=value`, `name+=value`, `name[key]=value` and `name=(…)`. */
export function assign(machine: Machine, assignment: Assignment, place: Place): void {
	const { name, value, index } = assignment;
	const items = new Map(keptItems(assignment, place));
	if (value.type === "ArrayValue") {
		for (const [key, text] of arrayItems(machine, value, place)) {
			rememberCommand(name, { key, text }, place);
			items.set(items.has(key) ? String(items.size) : key, text);
		}
		setVariable(machine, { name, variable: { kind: "array", items } }, place);
		return;
	}
	const text = expandText(machine, value, place);
	if (index === undefined && findVariable(name, place)?.kind !== "array") {
		const whole =
			assignment.append === true ? joinTexts([lookUp(machine, name, place), text]) : text;
		setVariable(machine, { name, variable: scalar(whole) }, place);
		return;
	}
	const subscript = index === undefined ? literal("0") : expandText(machine, index, place);
	rememberCommand(name, { key: literalOf(subscript), text }, place);
	evaluateArithmetic(machine, subscript, place);
	const number = items.has(literalOf(subscript) ?? "")
		? undefined
		: computeText(machine, subscript, place);
	const key = number === undefined ? literalOf(subscript) : String(number);
	items.set(key ?? `?${items.size}`, text);
	setVariable(machine, { name, variable: { kind: "array", items } }, place);
}

interface Element {
	readonly key: string | undefined;
	readonly text: Text;
}

/** The elements of these lists are aliases, and the programs behind names. */
function rememberCommand(list: string, { key, text }: Element, { scope }: Place): void {
	if ((list === "BASH_ALIASES" || list === "BASH_CMDS") && key !== undefined)
		scope.aliases.set(key, text);
}

/** The elements that stay: all of them, unless the whole list is replaced. */
function keptItems(assignment: Assignment, place: Place): ReadonlyMap<string, Text> {
	if (assignment.value.type === "ArrayValue" && assignment.append !== true) return new Map();
	const variable = findVariable(assignment.name, place);
	if (variable?.kind === "array") return variable.items;
	return variable?.kind === "scalar" ? new Map([["0", variable.text]]) : new Map();
}
