import { trapped } from "../../expand/set-variable.ts";
import { type Argument, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { mergeScopes } from "../../scope/merge-scopes.ts";
import { forkScope, type Scope } from "../../scope/scope.ts";
import type { Variable } from "../../scope/variable.ts";
import { literalOf } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { isTelling, takeBack, trial } from "../trial.ts";
import { anyMoment } from "./any-moment.ts";

const AT_THE_END = /^(?:EXIT|exit|0)$/;

/** `trap script signal`: the script runs later, in this shell, and may change what the commands then find. */
export function runTrap(call: Call): Text {
	const { machine, place } = call;
	const args = call.args.filter((argument) => !/^-[-lp]$/.test(wordOf(argument) ?? ""));
	const [script, ...signals] = args;
	if (script === undefined || signals.length === 0 || wordOf(script) === "-") return leaf(call);
	const start = machine.found.length;
	const scope = forkScope(place.scope);
	machine.runScript(script.text, inside(place, "trap", { scope }));
	const isAtEnd = signals.every((signal) => AT_THE_END.test(wordOf(signal) ?? ""));
	const changed = isAtEnd ? [] : changedVariables(place.scope, scope);
	if (!machine.found.slice(start).some(isTelling)) runLater(call, script, { changed, isAtEnd });
	if (!isAtEnd) keepChanges(call, { script, after: scope, changed });
	return [];
}

interface LaterRun {
	/** The names of the variables that the script sets. */
	readonly changed: readonly string[];
	readonly isAtEnd: boolean;
}

/** The script sees what holds when it runs: what is known at the end, or anything that was set in between. */
function runLater(call: Call, script: Argument, { changed, isAtEnd }: LaterRun): void {
	const { machine, place } = call;
	const run = (scope: Scope) => {
		for (const name of changed) scope.variables.delete(trapped(name));
		const inner = inside(place, "trap", { scope });
		const found = machine.trace.again(() =>
			takeBack(machine, () => void machine.runScript(script.text, inner)),
		);
		machine.found.push(...found.filter(isTelling).slice(0, 1));
	};
	machine.later.push(() => {
		run(forkScope(place.scope));
		const before = anyMoment(machine, place.scope);
		const after = forkScope(before);
		run(after);
		if (!isAtEnd && machine.mention.isSeen() && takesAway(before, after)) refuse(call);
	});
}

/** Whether a function, a variable or an argument is gone afterwards. */
function takesAway(before: Scope, after: Scope): boolean {
	return (
		before.positional !== after.positional ||
		[...before.functions.peek().keys()].some((name) => after.functions.get(name) === undefined) ||
		[...before.variables.peek().keys()].some((name) => after.variables.get(name) === undefined)
	);
}

function refuse({ machine, argv, place }: Call): void {
	const why = "changes what other commands set";
	machine.record(argv, undecidable("dynamic", "trap", why), place);
}

function changedVariables(before: Scope, after: Scope): readonly string[] {
	return [...after.variables.entries()].flatMap(([name, variable]) =>
		before.variables.get(name) === variable ? [] : [name],
	);
}

interface Changes {
	readonly script: Argument;
	readonly after: Scope;
	/** The names of the variables that the script sets. */
	readonly changed: readonly string[];
}

/** Whether a variable holds more than a number. */
function isWord(variable: Variable | undefined): boolean {
	if (variable === undefined || variable.kind === "reference") return variable !== undefined;
	const texts = variable.kind === "scalar" ? [variable.text] : [...variable.items.values()];
	return texts.some((text) => /[a-z]/i.test(literalOf(text) ?? ""));
}

/** From now on the variables may hold what the script gives them, whatever else they are given. */
function keepChanges(call: Call, { script, after, changed }: Changes): void {
	const { machine, place } = call;
	const { scope } = place;
	for (const name of changed) {
		const variable = after.variables.get(name);
		if (variable !== undefined) scope.variables.set(trapped(name), variable);
	}
	const functions = [...after.functions.peek().keys()].filter(
		(name) => after.functions.get(name) !== scope.functions.get(name),
	);
	const isPositional = after.positional !== scope.positional;
	mergeScopes(scope, after, machine.unknowns);
	const bodies = functions.map((name) => [name, scope.functions.get(name)] as const);
	const { positional } = scope;
	machine.later.push(() => {
		const end = forkScope(scope);
		for (const name of changed) end.variables.delete(trapped(name));
		trial(
			machine,
			() => void machine.runScript(script.text, inside(place, "trap", { scope: end })),
		);
		const isChanged = changedVariables(scope, end).some(
			(name) =>
				!changed.includes(name) &&
				scope.variables.get(name) !== undefined &&
				isWord(end.variables.get(name)),
		);
		const isReplaced =
			isChanged ||
			bodies.some(([name, body]) => scope.functions.get(name) !== body) ||
			(isPositional && scope.positional !== positional);
		if (isReplaced) refuse(call);
	});
}
