import { parseFlags } from "../flags/parse-flags.ts";
import { isOn } from "../flags/read-flags.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";

/** `xxd -r -p`: the characters behind hexadecimal digits. */
export function printXxd(call: Call): Text {
	const flags = parseFlags(call.args, { valued: new Map(), interspersed: true });
	const digits = (literalOf(call.place.stdin) ?? "").replace(/\s+/g, "");
	const isPlain = isOn(flags, "-r") && isOn(flags, "-p") && /^(?:[0-9a-f]{2})+$/i.test(digits);
	if (!isPlain) return leaf(call);
	const bytes = digits.match(/../g) ?? [];
	const text = bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join("");
	return leaf(call, undefined, literal(text));
}
