import type { Redirected } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import type { Text } from "../text/text.ts";
import { openRedirections } from "./redirections.ts";

/** Runs a compound command with its redirections. */
export function runRedirected(machine: Machine, node: Redirected, place: Place): Text {
	const redirections = openRedirections(machine, node.redirects, place);
	return redirections.deliver(machine.runNode(node.command, redirections.place));
}
