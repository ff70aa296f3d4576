import { parseFlags } from "../../flags/parse-flags.ts";
import { isOn } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { argumentOf, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";

/** `command` and `builtin`: the program itself, not a function of the same name; `command -v` prints its name. */
export function runCommandBuiltin(call: Call): Text {
	const { machine, place, args } = call;
	const flags = parseFlags(args, { valued: new Map(), interspersed: false });
	const [program] = flags.operands;
	if (isOn(flags, "-v", "-V")) {
		return leaf(call, undefined, joinTexts([program?.text ?? [], literal("\n")]));
	}
	const name = wordOf(program) ?? "";
	const calls = [...place.calls, `command ${name}`];
	return machine.runCommand(flags.operands, inside(place, call.name, { calls }));
}

const EXEC_FLAGS = valuedFlags({ name: "-a" });

/** `exec program`: runs the program in place of the shell. */
export function runExec(call: Call): Text {
	const { operands } = parseFlags(call.args, { valued: EXEC_FLAGS, interspersed: false });
	if (operands.length === 0) return leaf(call, undefined, []);
	return call.machine.runCommand(operands, inside(call.place, "exec"));
}

/** `which`, `type -P`, `whence`: prints where a program is; its last part is its name. */
export function runWhich(call: Call): Text {
	const { operands } = parseFlags(call.args, { valued: new Map(), interspersed: true });
	const [program] = operands.map((operand) => argumentOf(operand.text));
	return leaf(call, undefined, joinTexts([program?.text ?? [], literal("\n")]));
}
