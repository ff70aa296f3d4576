import { parseFlags } from "../flags/parse-flags.ts";
import { wordOf } from "../machine/argument.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { inputOf } from "./cat.ts";
import { cutLine, readCut } from "./cut-line.ts";
import { mapWorlds } from "./map-worlds.ts";
import { translateCharacters } from "./translate-characters.ts";

/** `rev`: every line backwards. */
export function printRev(call: Call): Text {
	return leaf(call, undefined, mapWorlds(call.machine, inputOf(call), reversedLines));
}

function reversedLines(input: string): string {
	return input
		.split("\n")
		.map((line) => [...line].reverse().join(""))
		.join("\n");
}

/** `tac`: the lines in the opposite order. */
export function printTac(call: Call): Text {
	const output = mapWorlds(call.machine, inputOf(call), (input) =>
		input.replace(/\n$/, "").split("\n").reverse().join("\n").concat("\n"),
	);
	return leaf(call, undefined, output);
}

/** `tr`: characters replaced or deleted. */
export function printTr(call: Call): Text {
	const { operands, switches } = parseFlags(call.args, { valued: new Map(), interspersed: false });
	const [from, to] = operands.map(wordOf);
	if (from === undefined) return leaf(call);
	const flags = [...switches.keys()].join("");
	const output = mapWorlds(call.machine, call.place.stdin, (input) =>
		translateCharacters(input, { from, to: to ?? "", flags }),
	);
	return leaf(call, undefined, output);
}

/** `cut -d: -f2` and `cut -c3-`: one field or one stretch of every line. */
export function printCut(call: Call): Text {
	const cut = readCut(call.args);
	if (cut === undefined) return leaf(call);
	const output = mapWorlds(call.machine, inputOf({ ...call, args: cut.files }), (input) =>
		input
			.split("\n")
			.map((line) => cutLine(line, cut))
			.join("\n"),
	);
	return leaf(call, undefined, output);
}
