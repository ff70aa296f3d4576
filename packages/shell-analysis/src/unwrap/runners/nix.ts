import { argumentsOf, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { runOther } from "../run-other.ts";
import { isTelling, trial } from "../trial.ts";

/** `nix run nixpkgs#gh -- pr create`: the package names the program. */
export function runNix(call: Call): Text {
	const { machine, place, args } = call;
	const at = args.findIndex((argument) => /#(?:gh|hub)$/.test(wordOf(argument) ?? ""));
	if (at >= 0) {
		const program = (wordOf(args[at]) ?? "").replace(/^.*#/, "");
		const rest = args.slice(at + 1).filter((argument) => wordOf(argument) !== "--");
		const inner = inside(place, "nix run", { scope: forkScope(place.scope) });
		const run = () => void machine.runCommand([...argumentsOf(program), ...rest], inner);
		machine.found.push(...trial(machine, run).filter(isTelling));
	}
	return runOther(call);
}
