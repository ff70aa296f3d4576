import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "./call.ts";
import { leaf } from "./leaf.ts";

/** A script that is run but cannot be read: it is let through, and the trace says that it is not complete. */
export function unread(call: Call, path: Text): Text {
	call.machine.trace.gap(`the script ${showText(path)} was not read`);
	return leaf(call);
}
