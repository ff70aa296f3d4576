import { forEachChild, type SyntaxNode, type While } from "unbash";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { mergeScopes } from "../scope/merge-scopes.ts";
import { forkScope, isSameScope } from "../scope/scope.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { appendOutput } from "./append-output.ts";
import { countCondition } from "./count-condition.ts";
import { leavesEarly } from "./leaves-early.ts";
import { passesOf } from "./passes-of.ts";
import { MOST_PASSES, runArgumentLoop } from "./run-argument-loop.ts";

/** Runs `while` and `until`: once for each known line that it reads; else again while that changes something. */
export function runLoop(machine: Machine, node: While, place: Place): Text {
	const here = inside(place, node.kind);
	const lines = linesRead(node, here);
	if (lines !== undefined) return runForLines(machine, { node, lines }, here);
	const { positional } = here.scope;
	const isCounted = countCondition(node) !== undefined || shifts(node.body);
	if (positional !== undefined && positional.length <= MOST_PASSES && isCounted) {
		return runArgumentLoop(machine, node, here);
	}
	let output: Text = [];
	for (let left = passesOf(machine, node); left > 0; left -= 1) {
		const next = pass(machine, node, here);
		output = appendOutput(machine, output, next.output);
		if (next.isSettled) break;
	}
	return output;
}

interface Pass {
	readonly output: Text;
	readonly isSettled: boolean;
}

function pass(machine: Machine, node: While, place: Place): Pass {
	machine.budget.steps(4);
	const start = forkScope(place.scope);
	const before = machine.runNode(node.clause, place);
	const output = appendOutput(machine, before, machine.runNode(node.body, place));
	const isSettled = isSameScope(start, place.scope);
	mergeScopes(place.scope, start, machine.unknowns);
	return { output, isSettled };
}

/** The lines of standard input, where the condition is a `read` and nothing leaves the loop before they end. */
function linesRead(node: While, { stdin }: Place): readonly string[] | undefined {
	const [only, second] = node.clause.commands;
	const command = only?.command;
	const isRead =
		node.kind === "while" &&
		second === undefined &&
		command?.type === "Command" &&
		command.name?.value === "read";
	if (!isRead || command.redirects.length > 0 || leavesEarly(node.body)) return undefined;
	if (command.args.some((arg) => /^-\w*[adinNptu]/.test(arg.text))) return undefined;
	const input = literalOf(stdin);
	if (input === undefined || input === "") return undefined;
	const lines = input.replace(/\n$/, "").split("\n");
	return lines.length > MOST_PASSES || lines.some((line) => line.endsWith("\\"))
		? undefined
		: lines;
}

function shifts(node: SyntaxNode): boolean {
	if (node.type === "Command" && node.name?.value === "shift") return true;
	let found = false;
	forEachChild(node, (child) => {
		found ||= shifts(child);
	});
	return found;
}

interface LineLoop {
	readonly node: While;
	readonly lines: readonly string[];
}

/** What the body reads itself is missing afterwards: the rest of the lines may never get to the loop. */
function runForLines(machine: Machine, { node, lines }: LineLoop, place: Place): Text {
	let output: Text = [];
	for (const [index, line] of lines.entries()) {
		machine.budget.steps(4);
		machine.runNode(node.clause, { ...place, stdin: literal(`${line}\n`) });
		const rest = lines.slice(index + 1).map((other) => `${other}\n`);
		const inner = { ...place, stdin: literal(rest.join("")) };
		output = appendOutput(machine, output, machine.runNode(node.body, inner));
	}
	return output;
}
