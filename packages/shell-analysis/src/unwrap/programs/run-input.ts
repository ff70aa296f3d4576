import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { isTerminal } from "../../text/is-terminal.ts";
import type { Text } from "../../text/text.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { inChild } from "../in-child.ts";
import { leaf } from "../leaf.ts";

/** A shell that reads its commands from standard input. What is typed into it later cannot be judged now. */
export function runInput(call: Call): Text {
	const { machine, place, name } = call;
	if (isTerminal(place.stdin)) return openSession(call);
	if (place.stdin.length === 0) return leaf(call, undefined, []);
	const inner = inside(place, `${name} <`, { scope: forkScope(place.scope), stdin: [] });
	return inChild(machine, inner, (child) => machine.runScript(place.stdin, child));
}

/** The verdict on a program that runs whatever is typed into it. */
export function openSession(call: Call): Text {
	const why = "waits for commands to be typed into it; run the command directly";
	return leaf(call, undecidable("session", call.name, why));
}
