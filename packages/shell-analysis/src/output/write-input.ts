import { parseFlags } from "../flags/parse-flags.ts";
import { valuedFlags } from "../flags/valued-flags.ts";
import { literalStart } from "../text/literal.ts";
import { dropCharacters } from "../text/slice-text.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { writeFile } from "../walk/write-file.ts";
import { copyFile } from "./copy-file.ts";

/** `dd if=source of=target`: standard input goes to standard output where nothing else is said. */
export function runDd(call: Call): Text {
	const { machine, args, place } = call;
	const operand = (start: string): Text | undefined => {
		const found = args.findLast(({ text }) => literalStart(text).startsWith(start));
		return found === undefined ? undefined : dropCharacters(found.text, start.length);
	};
	const source = operand("if=");
	const target = operand("of=");
	const content = source === undefined ? place.stdin : machine.fileText(source, place);
	if (content === undefined) return leaf(call);
	if (target === undefined) return leaf(call, undefined, content);
	writeFile(machine, { path: target, output: content, append: false }, place);
	return leaf(call, undefined, []);
}

/** `sponge file`: standard input goes to the file. */
export function runSponge(call: Call): Text {
	const { machine, place } = call;
	const { operands } = parseFlags(call.args, { valued: new Map(), interspersed: true });
	for (const { text } of operands) {
		writeFile(machine, { path: text, output: place.stdin, append: false }, place);
	}
	return leaf(call, undefined, operands.length === 0 ? place.stdin : []);
}

const INSTALL = valuedFlags({ other: "-m -o -g -S --mode --owner --group --suffix" });

/** `install -m 755 source target`: a copy. */
export function runInstall(call: Call): Text {
	const { operands } = parseFlags(call.args, { valued: INSTALL, interspersed: true });
	return copyFile({ ...call, args: operands });
}
