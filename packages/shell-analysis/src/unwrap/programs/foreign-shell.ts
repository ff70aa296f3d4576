import { wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { joinArguments } from "../quote-arguments.ts";
import { runInput } from "./run-input.ts";

/** `pwsh -Command …` and `cmd /c …`: simple commands read the same in every shell. */
export function runForeignShell(call: Call): Text {
	const { machine, args, place, name } = call;
	if (args.length === 0) return runInput(call);
	const at = args.findIndex((argument) =>
		/^(?:-c(?:ommand)?|\/[ck])$/i.test(wordOf(argument) ?? ""),
	);
	if (at < 0) return leaf(call);
	const inner = inside(place, `${name} -Command`, { scope: forkScope(place.scope) });
	return machine.runScript(joinArguments(args.slice(at + 1)), inner);
}
