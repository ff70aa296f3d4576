import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal } from "../text/literal.ts";
import { renderText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { textWorlds } from "../text/text-worlds.ts";
import { textKey } from "../text/unknowns.ts";
import { isBroken, isTelling, takeBack } from "../unwrap/trial.ts";
import { findVariable } from "./look-up.ts";

/**
 * Evaluates a value the way bash does where a number or the name of a variable is wanted: the substitutions in its
 * subscripts run, and the variables that it names are evaluated in turn.
 */
export function evaluateArithmetic(machine: Machine, value: Text, place: Place): void {
	if (!couldName(value)) return;
	for (const [world = []] of textWorlds([value])) evaluateWorld(machine, world, place);
}

/** Numbers evaluate to themselves; about what is not known at all there is nothing to evaluate. */
function couldName(value: Text): boolean {
	return value.some((piece) =>
		piece.kind === "unknown" ? piece.options.some(couldName) : /[A-Za-z_]/.test(piece.text),
	);
}

function evaluateWorld(machine: Machine, value: Text, place: Place): void {
	const mark = `arithmetic ${textKey(value)}`;
	if (place.calls.includes(mark)) return;
	machine.budget.steps(8);
	const source = renderText(value, " ");
	const calls = [...place.calls, mark];
	const inner = inside(place, "$((…))", { calls, scope: forkScope(place.scope) });
	if (/\[[\s\S]*[$`]/.test(source)) runSubscripts(machine, value, inner);
	for (const name of namesIn(source)) evaluateVariable(machine, name, inner);
}

/** Evaluates the variable that an arithmetic expression names. */
export function evaluateVariable(machine: Machine, name: string, place: Place): void {
	const variable = findVariable(name, place);
	if (variable?.kind === "scalar") evaluateArithmetic(machine, variable.text, place);
	if (variable?.kind === "array") {
		for (const item of variable.items.values()) evaluateArithmetic(machine, item, place);
	}
}

/** The names of the variables in an arithmetic expression. */
export function namesIn(expression: string): readonly string[] {
	return [...new Set(expression.match(/[A-Za-z_]\w*/g))];
}

/** A text that turns out to be no expression is an error for bash too: nothing of it runs. */
function runSubscripts(machine: Machine, value: Text, place: Place): void {
	const script = joinTexts([literal(": $(("), value, literal("))")]);
	const findings = takeBack(machine, () => machine.runScript(script, place));
	machine.found.push(...findings.filter((found) => isTelling(found) && !isBroken(found)));
}
