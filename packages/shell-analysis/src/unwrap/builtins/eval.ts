import { inside } from "../../machine/place.ts";
import { isTerminal } from "../../text/is-terminal.ts";
import { showText } from "../../text/show-text.ts";
import type { Text } from "../../text/text.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { joinArguments } from "../quote-arguments.ts";
import { runFileText } from "../run-file-text.ts";
import { unread } from "../unread.ts";

/** `eval`: its words, joined by blanks, are a script. */
export function runEval({ machine, args, place }: Call): Text {
	return machine.runScript(joinArguments(args), inside(place, "eval"));
}

/** `source file`: the file runs in this shell. A file that cannot be read is let through. */
export function runSource(call: Call): Text {
	const [file, ...rest] = call.args;
	if (file === undefined) return leaf(call);
	const { machine, place } = call;
	const script = machine.fileText(file.text, place);
	if (script === undefined) return unread(call, file.text);
	if (isTerminal(script)) {
		const why = "reads commands from what is typed; write the commands out";
		return leaf(call, undecidable("session", showText(file.text), why));
	}
	const before = place.scope.positional;
	if (rest.length > 0) place.scope.positional = rest.map((argument) => argument.text);
	const output = runFileText(machine, { script, label: call.name, place });
	place.scope.positional = before;
	return output;
}
