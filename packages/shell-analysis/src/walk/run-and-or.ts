import type { AndOr, PipelineNode } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { mergeScopes } from "../scope/merge-scopes.ts";
import { forkScope, type Scope } from "../scope/scope.ts";
import { joinTexts } from "../text/join-texts.ts";
import type { Text } from "../text/text.ts";
import { appendOutput } from "./append-output.ts";

/** Runs `a && b || c`: every command may run, and after each one the rest may be left out. */
export function runAndOr(machine: Machine, list: AndOr, place: Place): Text {
	let output: Text = [];
	const stops: Scope[] = [];
	for (const [index, command] of list.commands.entries()) {
		const before = list.commands[index - 1];
		const operator = list.operators[index - 1];
		if (before !== undefined && !(operator === "&&" && isSureToSucceed(before))) {
			stops.push(forkScope(place.scope));
		}
		const next = machine.runNode(command, place);
		output =
			operator === "||" ? either(machine, output, next) : appendOutput(machine, output, next);
	}
	for (const stop of stops) mergeScopes(place.scope, stop, machine.unknowns);
	return output;
}

function either(machine: Machine, before: Text, next: Text): Text {
	if (next.length === 0) return before;
	return machine.unknowns.oneOf("output", [before, next, joinTexts([before, next])]);
}

/** An assignment without a substitution cannot fail. */
function isSureToSucceed(node: PipelineNode): boolean {
	return node.type === "Command" && node.name === undefined && !/[$`]\(?/.test(textOf(node));
}

function textOf(node: Extract<PipelineNode, { type: "Command" }>): string {
	return node.prefix.map((part) => (part.type === "Assignment" ? part.text : "$")).join(" ");
}
