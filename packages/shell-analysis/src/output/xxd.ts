import { parseFlags } from "../flags/parse-flags.ts";
import { isOn } from "../flags/read-flags.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { rememberWrites } from "../unwrap/remember-writes.ts";
import { inputOf } from "./cat.ts";
import { mapWorlds } from "./map-worlds.ts";

/** `xxd -r -p`: the characters behind hexadecimal digits. */
export function printXxd(call: Call): Text {
	rememberWrites(call);
	const flags = parseFlags(call.args, { valued: new Map(), interspersed: true });
	if (!isOn(flags, "-r", "-revert")) return leaf(call);
	const decoded = mapWorlds(
		call.machine,
		inputOf(call),
		isOn(flags, "-p", "-ps") ? fromHex : fromDump,
	);
	const unknown = call.machine.unknowns.create({ source: "$(xxd -r …)", computed: true });
	return leaf(call, undefined, decoded ?? [unknown]);
}

/** The lines of a dump: an offset, digits, and behind two blanks what they show. */
function fromDump(input: string): string | undefined {
	const lines = input.trimEnd().split("\n");
	const digits = lines.map(
		(line) => /^[0-9a-f]+: ((?:[0-9a-f]{2} ?)+)(?: {1,}.*)?$/i.exec(line)?.[1],
	);
	return digits.includes(undefined) ? undefined : fromHex(digits.join(""));
}
function fromHex(input: string): string | undefined {
	const digits = input.replace(/\s+/g, "");
	if (!/^(?:[0-9a-f]{2})+$/i.test(digits)) return undefined;
	return digits.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16)));
}
