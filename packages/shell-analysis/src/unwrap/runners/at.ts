import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { judgeNamedFiles } from "../programs/loaded-files.ts";
import { runInput } from "../programs/run-input.ts";

/** `at now`: standard input, or the file behind `-f`, is a script for later. */
export function runAt(call: Call): Text {
	judgeNamedFiles(call);
	return runInput(call);
}
