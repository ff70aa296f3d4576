import type { Case } from "unbash";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { settleScopes } from "../scope/merge-scopes.ts";
import { forkScope, type Scope } from "../scope/scope.ts";
import type { Text } from "../text/text.ts";
import { matchingItems } from "./matching-items.ts";

/** Runs the body of every pattern that may match; afterwards any of them, or none, may have been the one. */
export function runCase(machine: Machine, node: Case, place: Place): Text {
	const here = inside(place, "case");
	const { items, isSure } = matchingItems(machine, node, here);
	const ends: Scope[] = isSure ? [] : [forkScope(place.scope)];
	const outputs: Text[] = isSure ? [] : [[]];
	for (const item of items) {
		const scope = forkScope(place.scope);
		outputs.push(machine.runNode(item.body, { ...here, scope }));
		ends.push(scope);
	}
	settleScopes(place.scope, ends, machine.unknowns);
	return machine.unknowns.oneOf("output", outputs);
}
