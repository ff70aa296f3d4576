import { wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { decodeBase64 } from "../../output/decode-base64.ts";
import { forkScope } from "../../scope/scope.ts";
import { literal } from "../../text/literal.ts";
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
	if (at < 0) return runEncoded(call);
	const inner = inside(place, `${name} -Command`, { scope: forkScope(place.scope) });
	return machine.runScript(joinArguments(args.slice(at + 1)), inner);
}

/** `-EncodedCommand`: base64 of UTF-16. */
function runEncoded(call: Call): Text {
	const { machine, args, place, name } = call;
	const at = args.findIndex((argument) => /^-e[nc]\w*$/i.test(wordOf(argument) ?? ""));
	const script = at < 0 ? undefined : decodeBase64(wordOf(args[at + 1]) ?? "");
	if (script === undefined) return leaf(call);
	const inner = inside(place, `${name} -EncodedCommand`, { scope: forkScope(place.scope) });
	return machine.runScript(literal(script.replaceAll("\0", "")), inner);
}
