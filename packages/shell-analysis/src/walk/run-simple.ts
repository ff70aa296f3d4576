import type { Assignment, Command, Word } from "unbash";
import { assign } from "../expand/assign.ts";
import { expandWords } from "../expand/expand-words.ts";
import type { Argument } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { settleScopes } from "../scope/merge-scopes.ts";
import { forkScope, type Scope } from "../scope/scope.ts";
import type { Text } from "../text/text.ts";
import { keepOutput, openRedirections } from "./redirections.ts";

/** Runs a simple command: redirections, assignments, then the words. */
export function runSimple(machine: Machine, command: Command, place: Place): Text {
	const redirections = openRedirections(machine, command.redirects, place);
	const here = redirections.place;
	const prefix = command.prefix.filter((part) => part.type === "Assignment");
	if (command.name === undefined) {
		machine.budget.steps(1);
		for (const assignment of prefix) assign(machine, assignment, here);
		return redirections.deliver(redirections.isFed ? here.stdin : []);
	}
	if (command.name.value === "exec" && command.args.length === 0) {
		keepOutput(machine, command.redirects, here);
	}
	const worlds = expandWords(machine, [command.name, ...command.args], here);
	assignLists(machine, command.args, here);
	const output = withAssignments(machine, prefix, here, () => runWorlds(machine, worlds, here));
	return redirections.deliver(output);
}

/** `declare list=(…)`: the list is assigned, as if it stood alone. */
function assignLists(machine: Machine, words: readonly (Word | Assignment)[], place: Place): void {
	for (const word of words) {
		if (word.type === "Assignment" && word.value.type === "ArrayValue")
			assign(machine, word, place);
	}
}

function runWorlds(machine: Machine, worlds: readonly (readonly Argument[])[], place: Place): Text {
	const [only] = worlds;
	if (only !== undefined && worlds.length === 1) return machine.runCommand(only, place);
	const ends: Scope[] = [];
	const outputs = worlds.map((argv) => {
		const scope = forkScope(place.scope);
		ends.push(scope);
		return machine.runCommand(argv, { ...place, scope });
	});
	settleScopes(place.scope, ends, machine.unknowns);
	return machine.unknowns.oneOf("output", outputs);
}

/** Assignments in front of a command hold while it runs. */
function withAssignments(
	machine: Machine,
	prefix: readonly Assignment[],
	place: Place,
	run: () => Text,
): Text {
	const before = prefix.map(({ name }) => [name, place.scope.variables.get(name)] as const);
	for (const assignment of prefix) assign(machine, assignment, place);
	const output = run();
	for (const [name, variable] of before) {
		if (variable === undefined) place.scope.variables.delete(name);
		else place.scope.variables.set(name, variable);
	}
	return output;
}
