import type { If } from "unbash";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { settleScopes } from "../scope/merge-scopes.ts";
import { forkScope, type Scope } from "../scope/scope.ts";
import type { Text } from "../text/text.ts";

/** Runs every condition and every branch; afterwards any of them may have been the one. */
export function runIf(machine: Machine, node: If, place: Place): Text {
	const here = inside(place, "if");
	const ends: Scope[] = [];
	const outputs: Text[] = [];
	for (const branch of [node, ...node.elif]) {
		machine.runNode(branch.clause, here);
		const scope = forkScope(place.scope);
		outputs.push(machine.runNode(branch.then, { ...here, scope }));
		ends.push(scope);
	}
	const last = forkScope(place.scope);
	outputs.push(node.else === undefined ? [] : machine.runNode(node.else, { ...here, scope: last }));
	settleScopes(place.scope, [...ends, last], machine.unknowns);
	return machine.unknowns.oneOf("output", outputs);
}
