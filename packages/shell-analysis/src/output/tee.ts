import { parseFlags } from "../flags/parse-flags.ts";
import { isOn } from "../flags/read-flags.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { writeFile } from "../walk/write-file.ts";

/** `tee file…`: writes its input to the files and prints it. */
export function runTee(call: Call): Text {
	const { machine, place } = call;
	const flags = parseFlags(call.args, { valued: new Map(), interspersed: true });
	const append = isOn(flags, "-a", "--append");
	for (const { text } of flags.operands) {
		writeFile(machine, { path: text, output: place.stdin, append }, place);
	}
	return leaf(call, undefined, place.stdin);
}
