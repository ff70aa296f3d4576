import type { Redirected } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { mergeScopes } from "../scope/merge-scopes.ts";
import { forkScope } from "../scope/scope.ts";
import type { Text } from "../text/text.ts";
import { openRedirections } from "./redirections.ts";

/** Runs a compound command with its redirections. */
export function runRedirected(machine: Machine, node: Redirected, place: Place): Text {
	const redirections = openRedirections(machine, node.redirects, place);
	const before = redirections.mayFail ? forkScope(place.scope) : undefined;
	const output = redirections.deliver(machine.runNode(node.command, redirections.place));
	redirections.deliverMessages();
	if (before !== undefined) mergeScopes(place.scope, before, machine.unknowns);
	return output;
}
