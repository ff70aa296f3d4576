import type { ArithmeticFor, While } from "unbash";
import { runArithmetic } from "../expand/expand-arithmetic.ts";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { mergeScopes } from "../scope/merge-scopes.ts";
import { forkScope, isSameScope } from "../scope/scope.ts";
import type { Text } from "../text/text.ts";
import { appendOutput } from "./append-output.ts";

/** Runs `while`, `until` and `for ((…))`: once, and a second time when the first one changed something. */
export function runLoop(machine: Machine, node: While | ArithmeticFor, place: Place): Text {
	const here = inside(place, node.type === "While" ? node.kind : "for");
	const first = pass(machine, node, here);
	if (first.isSettled) return first.output;
	return appendOutput(machine, first.output, pass(machine, node, here).output);
}

interface Pass {
	readonly output: Text;
	readonly isSettled: boolean;
}

function pass(machine: Machine, node: While | ArithmeticFor, place: Place): Pass {
	machine.budget.steps(4);
	const start = forkScope(place.scope);
	let output: Text = [];
	if (node.type === "While") output = machine.runNode(node.clause, place);
	else
		for (const part of [node.initialize, node.test, node.update]) {
			if (part !== undefined) runArithmetic(machine, part, place);
		}
	output = appendOutput(machine, output, machine.runNode(node.body, place));
	const isSettled = isSameScope(start, place.scope);
	mergeScopes(place.scope, start, machine.unknowns);
	return { output, isSettled };
}
