import type { ArithmeticExpression, ArithmeticFor } from "unbash";
import { computeArithmetic, forgetAssigned } from "../expand/compute-arithmetic.ts";
import { runArithmetic } from "../expand/expand-arithmetic.ts";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { mergeScopes } from "../scope/merge-scopes.ts";
import { forkScope } from "../scope/scope.ts";
import type { Text } from "../text/text.ts";
import { appendOutput } from "./append-output.ts";
import { leavesEarly } from "./leaves-early.ts";
import { passesOf } from "./passes-of.ts";

const MOST_PASSES = 32;

/** Runs `for ((…; …; …))`: as often as it says where that is known, else twice with a counter that is not known. */
export function runArithmeticFor(machine: Machine, node: ArithmeticFor, place: Place): Text {
	const here = inside(place, "for");
	for (const part of [node.initialize, node.test, node.update]) {
		if (part !== undefined) runArithmetic(machine, part, here);
	}
	compute(machine, node.initialize, here);
	const start = forkScope(here.scope);
	let output: Text = [];
	for (let pass = 0; pass < MOST_PASSES; pass += 1) {
		const test = node.test === undefined ? undefined : compute(machine, node.test, here);
		if (test === 0) return output;
		if (test === undefined || leavesEarly(node)) break;
		output = appendOutput(machine, output, machine.runNode(node.body, here));
		compute(machine, node.update, here);
	}
	for (let left = passesOf(machine, node.body); left > 0; left -= 1) {
		for (const part of [node.initialize, node.test, node.update]) {
			if (part !== undefined) forgetAssigned(machine, part, here);
		}
		output = appendOutput(machine, output, machine.runNode(node.body, here));
	}
	mergeScopes(here.scope, start, machine.unknowns);
	return output;
}

function compute(
	machine: Machine,
	part: ArithmeticExpression | undefined,
	place: Place,
): number | undefined {
	return part === undefined ? undefined : computeArithmetic(machine, part, place);
}
