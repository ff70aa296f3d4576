import type { Pipeline } from "unbash";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import type { Text } from "../text/text.ts";

/** Runs a pipeline: what each command prints is what the next one reads. */
export function runPipeline(machine: Machine, pipeline: Pipeline, place: Place): Text {
	const [only] = pipeline.commands;
	if (only !== undefined && pipeline.commands.length === 1) return machine.runNode(only, place);
	let stdin = place.stdin;
	for (const command of pipeline.commands) {
		const scope = forkScope(place.scope);
		stdin = machine.runNode(command, inside(place, undefined, { scope, stdin }));
	}
	return stdin;
}
