import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { undecidable } from "../verdict/undecidable.ts";
import type { Call } from "./call.ts";
import { leaf } from "./leaf.ts";

/**
 * A script that is run but cannot be read: it is let through, and the trace says that it is not complete. One that is
 * too large is refused.
 */
export function unread(call: Call, path: Text): Text {
	call.machine.trace.gap(`the script ${showText(path)} was not read`);
	if (!call.machine.isTooLarge(path, call.place)) return leaf(call);
	const why = "is a script that is too large to be judged; run the command that you need directly";
	return leaf(call, undecidable("limit", showText(path), why));
}
