import type { While } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { settleScopes } from "../scope/merge-scopes.ts";
import { forkScope, type Scope } from "../scope/scope.ts";
import { literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { appendOutput } from "./append-output.ts";
import { type CountCondition, countCondition, isToTheEnd } from "./count-condition.ts";
import { leavesEarly } from "./leaves-early.ts";
import { passesOf } from "./passes-of.ts";

/** The most arguments and passes that are followed one by one. */
export const MOST_PASSES = 32;

/**
 * Runs a loop that drops arguments or counts them: as often as its condition says where that is known, else once for
 * each argument that there is at the start, and then it may have ended after any pass.
 */
export function runArgumentLoop(machine: Machine, node: While, place: Place): Text {
	const holds = countCondition(node);
	const most = mostPasses(machine, { node, holds }, place);
	const stops: Scope[] = [];
	let isSure = !leavesEarly(node.body);
	let output: Text = [];
	for (let pass = 0; pass <= most; pass += 1) {
		machine.budget.steps(4);
		machine.runNode(node.clause, place);
		const goesOn = answer(holds, place.scope);
		if (goesOn === false && isSure) return output;
		stops.push(forkScope(place.scope));
		if (goesOn === false) break;
		isSure &&= goesOn === true;
		if (pass < most) output = appendOutput(machine, output, machine.runNode(node.body, place));
	}
	settleScopes(place.scope, stops, machine.unknowns);
	return output;
}

interface ConditionedLoop {
	readonly node: While;
	readonly holds: CountCondition | undefined;
}

function mostPasses(machine: Machine, { node, holds }: ConditionedLoop, { scope }: Place): number {
	if (holds !== undefined && !isToTheEnd(holds)) return MOST_PASSES;
	const count = scope.positional?.length ?? 0;
	return holds === undefined ? Math.max(count, passesOf(machine, node)) : count;
}

/** What the condition says; undefined where the number of the arguments may be another one. */
function answer(holds: CountCondition | undefined, { positional }: Scope): boolean | undefined {
	if (holds === undefined || positional === undefined) return undefined;
	const isCounted = positional.every((text) => literalOf(text) !== undefined);
	return isCounted || isToTheEnd(holds) ? holds(positional.length) : undefined;
}
