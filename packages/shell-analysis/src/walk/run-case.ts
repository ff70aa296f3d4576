import type { Case, CaseItem } from "unbash";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { mergeScopes, settleScopes } from "../scope/merge-scopes.ts";
import { forkScope, type Scope } from "../scope/scope.ts";
import { joinTexts } from "../text/join-texts.ts";
import type { Text } from "../text/text.ts";

/** What holds, and what was printed, where the next pattern is looked at. */
interface Way {
	readonly scope: Scope;
	readonly output: Text;
}

/**
 * Runs the body of every pattern; afterwards any of them may have been the one, or none, unless one matches
 * everything. Behind `;&` and `;;&` a body may have run before the next one.
 */
export function runCase(machine: Machine, node: Case, place: Place): Text {
	const here = inside(place, "case");
	machine.expand(node.word, here);
	const start: Way = { scope: forkScope(place.scope), output: [] };
	const fallen: Way[] = [];
	const ends: Way[] = node.items.some(matchesAll) ? [] : [start];
	for (const item of node.items) {
		for (const pattern of item.pattern) machine.expand(pattern, here);
		const from = eitherWay(machine, start, fallen);
		const scope = forkScope(from.scope);
		const printed = machine.runNode(item.body, { ...here, scope });
		const end = { scope, output: joinTexts([from.output, printed]) };
		ends.push(end);
		if (item.terminator === ";&" || item.terminator === ";;&") fallen.push(end);
	}
	settleScopes(
		place.scope,
		ends.map(({ scope }) => scope),
		machine.unknowns,
	);
	return machine.unknowns.oneOf(
		"output",
		ends.map(({ output }) => output),
	);
}

function matchesAll({ pattern }: CaseItem): boolean {
	return pattern.some(({ text }) => text === "*");
}

function eitherWay({ unknowns }: Machine, start: Way, others: readonly Way[]): Way {
	const scope = forkScope(start.scope);
	for (const other of others) mergeScopes(scope, other.scope, unknowns);
	const outputs = [start, ...others].map(({ output }) => output);
	return { scope, output: unknowns.oneOf("output", outputs) };
}
