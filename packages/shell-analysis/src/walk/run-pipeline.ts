import type { Pipeline } from "unbash";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { mergeScopes } from "../scope/merge-scopes.ts";
import { forkScope, type Scope } from "../scope/scope.ts";
import type { Text } from "../text/text.ts";
import { withMessages } from "./redirections.ts";

/**
 * Runs a pipeline: what each command prints is what the next one reads. With `lastpipe`, and in some shells always, the
 * last command runs in this shell.
 */
export function runPipeline(machine: Machine, pipeline: Pipeline, place: Place): Text {
	const [only] = pipeline.commands;
	if (only !== undefined && pipeline.commands.length === 1) return machine.runNode(only, place);
	let stdin = place.stdin;
	let last: Scope | undefined;
	for (const [index, command] of pipeline.commands.entries()) {
		last = forkScope(place.scope);
		stdin = machine.runNode(command, inside(place, undefined, { scope: last, stdin }));
		if (pipeline.operators[index] === "|&") stdin = withMessages(machine, stdin);
	}
	if (last !== undefined) mergeScopes(place.scope, last, machine.unknowns);
	return stdin;
}
