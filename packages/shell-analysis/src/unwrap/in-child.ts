import { UNSET } from "../expand/look-up.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { forkScope, type Scope } from "../scope/scope.ts";
import type { Text } from "../text/text.ts";
import { isBroken, isTelling, takeBack } from "./trial.ts";

/** What a shell sets by itself. */
const OWN = new Set(["BASH", "IFS", "SHELL", "0"]);

/**
 * Runs a script in a new process. It may see the variables and functions of this shell, which may be part of the
 * environment; or only those that were exported, and then the others are not set.
 */
export function inChild(machine: Machine, place: Place, run: (place: Place) => Text): Text {
	const start = machine.found.length;
	const scope = exportedScope(place.scope);
	const output = run(place);
	if (scope === undefined || machine.found.slice(start).some(isTelling)) return output;
	const findings = takeBack(machine, () => run({ ...place, scope }));
	machine.found.push(...findings.filter((found) => isTelling(found) && !isBroken(found)));
	return output;
}

/** The scope of a process that gets what was exported; undefined where that is everything. */
function exportedScope(scope: Scope): Scope | undefined {
	const isHidden = (name: string) => scope.attributes.get(name)?.includes("x") !== true;
	const variables = [...scope.variables.peek().keys()].filter(
		(name) => isHidden(name) && !OWN.has(name),
	);
	const functions = [...scope.functions.peek().keys()].filter(isHidden);
	if (variables.length + functions.length === 0) return undefined;
	const child = forkScope(scope);
	for (const name of variables) {
		child.variables.delete(name);
		child.attributes.set(name, UNSET);
	}
	for (const name of functions) child.functions.delete(name);
	return child;
}
