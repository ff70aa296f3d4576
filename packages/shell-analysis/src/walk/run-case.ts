import type { Case } from "unbash";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { settleScopes } from "../scope/merge-scopes.ts";
import { forkScope, type Scope } from "../scope/scope.ts";
import type { Text } from "../text/text.ts";

/** Runs the body of every pattern; afterwards any of them, or none, may have been the one. */
export function runCase(machine: Machine, node: Case, place: Place): Text {
	const here = inside(place, "case");
	machine.expand(node.word, here);
	const ends: Scope[] = [forkScope(place.scope)];
	const outputs: Text[] = [[]];
	for (const item of node.items) {
		for (const pattern of item.pattern) machine.expand(pattern, here);
		const scope = forkScope(place.scope);
		outputs.push(machine.runNode(item.body, { ...here, scope }));
		ends.push(scope);
	}
	settleScopes(place.scope, ends, machine.unknowns);
	return machine.unknowns.oneOf("output", outputs);
}
