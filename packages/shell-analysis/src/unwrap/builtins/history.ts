import { wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import type { Text } from "../../text/text.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";

/** `fc` runs a command of the past again, changed or not; with `-l` it lists them. */
export function runFc(call: Call): Text {
	const isListing = call.args.some((argument) => /^-\w*l/.test(wordOf(argument) ?? ""));
	if (isListing) return leaf(call);
	const why = "runs a command of the history again; write the command out";
	return leaf(call, undecidable("dynamic", "fc", why));
}

/** `jobs -x command`: runs the command. */
export function runJobs(call: Call): Text {
	const [first, ...rest] = call.args;
	if (wordOf(first) !== "-x" || rest.length === 0) return leaf(call);
	return call.machine.runCommand(rest, inside(call.place, "jobs"));
}
