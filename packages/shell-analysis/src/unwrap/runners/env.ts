import { setVariable } from "../../expand/set-variable.ts";
import { type FlagRules, parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import type { Argument } from "../../machine/argument.ts";
import { inside, type Place } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { scalar } from "../../scope/variable.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal, literalStart } from "../../text/literal.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { quoteArguments } from "../quote-arguments.ts";

const RULES: FlagRules = {
	valued: valuedFlags({ split: "-S --split-string", other: "-u --unset -C --chdir" }),
	interspersed: false,
};

/** `env [options] [NAME=value…] command…`; `-S` takes the command as one string. */
export function runEnv(call: Call): Text {
	const { machine, place } = call;
	const flags = parseFlags(call.args, RULES);
	const here = inside(place, "env", { scope: forkScope(place.scope) });
	const split = flags.values.get("split")?.at(-1);
	if (split !== undefined) {
		const rest = quoteArguments(flags.operands);
		const script = joinTexts([literal("env "), split.text, literal(" "), rest]);
		return machine.runScript(script, here);
	}
	const rest = takeAssignments(call, flags.operands, here);
	return rest.length === 0 ? leaf(call) : machine.runCommand(rest, here);
}

/** Sets the variables in front of the command; returns the command. */
export function takeAssignments(
	{ machine }: Call,
	args: readonly Argument[],
	place: Place,
): readonly Argument[] {
	for (const [index, { text }] of args.entries()) {
		const name = /^([A-Za-z_]\w*)=/.exec(literalStart(text))?.[1];
		if (name === undefined && literalStart(text) !== "-") return args.slice(index);
		if (name === undefined) continue;
		const variable = scalar(dropCharacters(text, name.length + 1));
		setVariable(machine, { name, variable }, place);
	}
	return [];
}
