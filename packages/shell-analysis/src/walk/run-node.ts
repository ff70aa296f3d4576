import { type Function as FunctionNode, forEachChild, type SyntaxNode } from "unbash";
import { computeArithmetic } from "../expand/compute-arithmetic.ts";
import { runArithmetic } from "../expand/expand-arithmetic.ts";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { mergeScopes } from "../scope/merge-scopes.ts";
import { forkScope, type Scope } from "../scope/scope.ts";
import type { Text } from "../text/text.ts";
import { appendOutput } from "./append-output.ts";
import { leavesEarly } from "./leaves-early.ts";
import { runAndOr } from "./run-and-or.ts";
import { runArithmeticFor } from "./run-arithmetic-for.ts";
import { runCase } from "./run-case.ts";
import { runCoproc } from "./run-coproc.ts";
import { runFor } from "./run-for.ts";
import { runIf } from "./run-if.ts";
import { runLoop } from "./run-loop.ts";
import { runPipeline } from "./run-pipeline.ts";
import { runRedirected } from "./run-redirected.ts";
import { runSimple } from "./run-simple.ts";
import { runTest } from "./run-test.ts";

/** Runs one node of the syntax tree and returns what it would print. */
export function runNode(machine: Machine, node: SyntaxNode, place: Place): Text {
	switch (node.type) {
		case "Statement":
			return node.background === true
				? machine.runNode(node.command, inBackground(place))
				: machine.runNode(node.command, place);
		case "Command":
			return runSimple(machine, node, place);
		case "Pipeline":
			return runPipeline(machine, node, place);
		case "AndOr":
			return runAndOr(machine, node, place);
		case "Redirected":
			return runRedirected(machine, node, place);
		default:
			return runCompound(machine, node, place);
	}
}

function runCompound(machine: Machine, node: SyntaxNode, place: Place): Text {
	switch (node.type) {
		case "If":
			return runIf(machine, node, place);
		case "For":
		case "Select":
			return runFor(machine, node, place);
		case "While":
			return runLoop(machine, node, place);
		case "ArithmeticFor":
			return runArithmeticFor(machine, node, place);
		case "Case":
			return runCase(machine, node, place);
		case "Function":
			defineFunction(machine, node, place);
			return [];
		default:
			return runGroup(machine, node, place);
	}
}

function defineFunction(machine: Machine, { name, body }: FunctionNode, { scope }: Place): void {
	machine.history.noteFunction(name.value, body);
	scope.functions.set(name.value, body);
	scope.sureFunctions.set(name.value, true);
}

function runGroup(machine: Machine, node: SyntaxNode, place: Place): Text {
	switch (node.type) {
		case "CompoundList":
			return runList(machine, node.commands, place);
		case "BraceGroup":
			return runList(machine, node.body.commands, inside(place, undefined));
		case "Subshell": {
			const scope = forkScope(place.scope);
			return runList(machine, node.body.commands, inside(place, "(…)", { scope }));
		}
		case "Coproc":
			runCoproc(machine, node, place);
			return [];
		default:
			runWords(machine, node, place);
			return [];
	}
}

/** Runs commands one after the other; after a `break` or `return` the others may be left out. */
export function runList(machine: Machine, nodes: readonly SyntaxNode[], place: Place): Text {
	let output: Text = [];
	const stops: Scope[] = [];
	for (const [index, node] of nodes.entries()) {
		output = appendOutput(machine, output, machine.runNode(node, place));
		if (index < nodes.length - 1 && leavesEarly(node)) stops.push(forkScope(place.scope));
	}
	for (const stop of stops) mergeScopes(place.scope, stop, machine.unknowns);
	return output;
}

/** `command &` runs in a shell of its own. */
function inBackground(place: Place): Place {
	return { ...place, scope: forkScope(place.scope) };
}

/** `[[ … ]]` and `(( … ))`: only the substitutions in their words and in their numbers do something. */
function runWords(machine: Machine, node: SyntaxNode, place: Place): void {
	if (node.type === "Word") machine.expand(node, place);
	else if (node.type === "TestBinary" || node.type === "TestUnary") runTest(machine, node, place);
	else if (node.type === "ArithmeticCommand") {
		runArithmetic(machine, node, place);
		if (node.expression !== undefined) computeArithmetic(machine, node.expression, place);
	} else forEachChild(node, (child) => runWords(machine, child, place));
}
