import type { Function as FunctionNode } from "unbash";
import { inside } from "../machine/place.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "./call.ts";

/** Calls a shell function: its body runs in the same scope with its own positional parameters and locals. */
export function callFunction(call: Call, body: FunctionNode["body"]): Text {
	const { machine, place, args, name } = call;
	const { scope } = place;
	const { positional, locals } = scope;
	scope.positional = args.map((argument) => argument.text);
	scope.locals = new Map();
	const running = [...place.running, body];
	const output = machine.runNode(body, inside(place, `${name}()`, { running }));
	for (const [variable, before] of scope.locals) {
		if (before === undefined) scope.variables.delete(variable);
		else scope.variables.set(variable, before);
	}
	scope.positional = positional;
	scope.locals = locals;
	return output;
}
