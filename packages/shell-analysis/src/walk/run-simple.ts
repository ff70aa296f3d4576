import type { Assignment, Command, Word } from "unbash";
import { assign } from "../expand/assign.ts";
import { expandWords } from "../expand/expand-words.ts";
import type { Argument } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { mergeScopes, settleScopes } from "../scope/merge-scopes.ts";
import { forkScope, type Scope } from "../scope/scope.ts";
import type { Text } from "../text/text.ts";
import { openRedirections, type Redirections } from "./redirections.ts";
import { descriptorKey } from "./write-file.ts";

/** Runs a simple command: redirections, assignments, then the words. */
export function runSimple(machine: Machine, command: Command, place: Place): Text {
	const redirections = openRedirections(machine, command.redirects, place);
	const before = redirections.mayFail ? forkScope(place.scope) : undefined;
	const output = runRedirectedWords(machine, { command, redirections }, redirections.place);
	if (!QUIET.has(command.name?.value ?? "")) redirections.deliverMessages();
	if (before !== undefined) mergeScopes(place.scope, before, machine.unknowns);
	return output;
}

/** What writes no messages about its words. */
const QUIET = new Set(["", ":", "[", "echo", "exec", "false", "printf", "test", "true"]);

interface OpenedCommand {
	readonly command: Command;
	readonly redirections: Redirections;
}

function runRedirectedWords(
	machine: Machine,
	{ command, redirections }: OpenedCommand,
	here: Place,
): Text {
	const prefix = command.prefix.filter((part) => part.type === "Assignment");
	if (command.name === undefined) {
		machine.budget.steps(1);
		for (const assignment of prefix) assign(machine, assignment, here);
		return redirections.deliver(redirections.isFed ? here.stdin : []);
	}
	if (command.name.value === "exec" && command.args.length === 0) {
		const { output } = redirections;
		if (output !== undefined) here.scope.files.set(descriptorKey("1"), output);
		if (redirections.isFed) here.scope.input = { of: redirections.before, is: here.stdin };
	}
	const worlds = expandWords(machine, [command.name, ...command.args], here);
	assignLists(machine, command.args, here);
	const isKept = SPECIAL.has(command.name.value);
	const run = () => runWorlds(machine, worlds, here);
	const output = withAssignments(machine, { prefix, isKept, run }, here);
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
	const here = { ...place, isDirect: true };
	if (only !== undefined && worlds.length === 1) return machine.runCommand(only, here);
	const ends: Scope[] = [];
	const outputs = worlds.map((argv) => {
		const scope = forkScope(place.scope);
		ends.push(scope);
		return machine.runCommand(argv, { ...here, scope });
	});
	settleScopes(place.scope, ends, machine.unknowns);
	return machine.unknowns.oneOf("output", outputs);
}

/** Builtins after which a POSIX shell keeps the assignments in front of them. */
const SPECIAL = new Set(
	". : break continue eval exec exit export readonly return set shift source times trap unset".split(
		" ",
	),
);

interface AssignedRun {
	readonly prefix: readonly Assignment[];
	readonly isKept: boolean;
	readonly run: () => Text;
}

/** Assignments in front of a command hold while it runs; what it starts gets them. */
function withAssignments(
	machine: Machine,
	{ prefix, isKept, run }: AssignedRun,
	place: Place,
): Text {
	if (prefix.length === 0) return run();
	const { scope } = place;
	const before = prefix.map(({ name }) => ({
		name,
		variable: scope.variables.get(name),
		letters: scope.attributes.get(name) ?? "",
	}));
	for (const assignment of prefix) assign(machine, assignment, place);
	for (const { name, letters } of before) scope.attributes.set(name, `${letters}x`);
	const output = run();
	const kept = isKept ? forkScope(scope) : undefined;
	for (const { name, variable, letters } of before) {
		scope.attributes.set(name, letters);
		if (variable === undefined) scope.variables.delete(name);
		else scope.variables.set(name, variable);
	}
	if (kept !== undefined) mergeScopes(scope, kept, machine.unknowns);
	return output;
}
