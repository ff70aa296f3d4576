import type { Invocation } from "../effects/invocation.ts";
import { lookUp } from "../expand/look-up.ts";
import { literalOf } from "../text/literal.ts";
import type { CommandVerdict } from "../verdict/command-verdict.ts";
import type { Call, Handler } from "./call.ts";
import { leaf } from "./leaf.ts";

/** The call as the rules about single programs see it. */
export function invocationOf({ machine, name, argv, args, place }: Call): Invocation {
	return {
		name,
		argv,
		args,
		stdin: place.stdin,
		fileText: (path) => machine.fileText(path, place),
		variable: (variable) => literalOf(lookUp(machine, variable, place)),
	};
}

/** A handler from a rule about one program. */
export function judgedBy(judge: (invocation: Invocation) => CommandVerdict): Handler {
	return (call) => leaf(call, judge(invocationOf(call)));
}
