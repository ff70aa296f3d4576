import type { Machine } from "../../machine/machine.ts";
import { eitherBody, eitherVariable } from "../../scope/merge-scopes.ts";
import { forkScope, type Scope } from "../../scope/scope.ts";
import { scalar, type Variable } from "../../scope/variable.ts";
import type { Text } from "../../text/text.ts";

const MOST_ARGUMENTS = 9;
const MOST_VALUES = 3;
const KEPT = /^(?:IFS|BASH|SHELL|PATH|0)$/;

/** What may hold at any moment of the line: each variable has one of the values it ever gets, each function one of its bodies. */
export function anyMoment(machine: Machine, now: Scope): Scope {
	const { history, mention, unknowns } = machine;
	const scope = forkScope(now);
	const hinted = mention.isSpelled() && !mention.isSeen();
	const unknown = (source: string): Text => [unknowns.create({ source, printed: true, hinted })];
	for (const name of scope.variables.peek().keys()) {
		if (!KEPT.test(name)) scope.variables.delete(name);
	}
	for (const [name, known] of history.variables) {
		if (KEPT.test(name)) continue;
		const few: Variable =
			known.length > MOST_VALUES
				? scalar(unknown(`$${name}`))
				: eitherVariable({ name, known, isOpen: false, unknowns });
		scope.variables.set(name, few);
	}
	for (const [name, bodies] of history.functions) {
		scope.functions.set(name, bodies.reduce(eitherBody));
		scope.sureFunctions.delete(name);
	}
	scope.positional = Array.from({ length: MOST_ARGUMENTS }, (_, index) => unknown(`$${index + 1}`));
	return scope;
}
