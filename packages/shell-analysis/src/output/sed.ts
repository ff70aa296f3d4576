import { parseFlags } from "../flags/parse-flags.ts";
import { valuedFlags } from "../flags/valued-flags.ts";
import { wordOf } from "../machine/argument.ts";
import { inside } from "../machine/place.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { inputOf } from "./cat.ts";

const VALUED = valuedFlags({ script: "-e --expression", other: "-f --file -l" });

/** `sed`: simple substitutions on known input; GNU sed's `e` runs a command. */
export function printSed(call: Call): Text {
	const flags = parseFlags(call.args, { valued: VALUED, interspersed: true });
	const given = flags.values.get("script") ?? flags.operands.slice(0, 1);
	const files = flags.values.has("script") ? flags.operands : flags.operands.slice(1);
	const scripts = given.map((script) => wordOf(script) ?? "");
	for (const script of scripts) runCommands(call, script);
	const input = literalOf(inputOf({ ...call, args: files }));
	if (input === undefined) return leaf(call);
	let output: string | undefined = input;
	for (const script of scripts)
		output = output === undefined ? undefined : substitute(output, script);
	return leaf(call, undefined, output === undefined ? undefined : literal(output));
}

function runCommands({ machine, place }: Call, script: string): void {
	const command = /^(?:\d+|\$|\/[^/]*\/)?\s*e\s+(.+)$/.exec(script)?.[1];
	const replacement = /^s(.)(?:\\.|(?!\1)[^\\])*\1((?:\\.|(?!\1)[^\\])*)\1\w*e\w*$/.exec(
		script,
	)?.[2];
	for (const text of [command, replacement]) {
		if (text !== undefined) machine.runScript(literal(text), inside(place, "sed"));
	}
}

/** `s/from/to/flags` where `from` has no special characters. */
function substitute(input: string, script: string): string | undefined {
	const match = /^s([^\w\s\\])((?:\\.|(?!\1)[^\\])*)\1((?:\\.|(?!\1)[^\\])*)\1([gI]*)$/.exec(
		script,
	);
	const [, , from = "", to = "", flags = ""] = match ?? [];
	if (match === null || /[.*[\]^$\\+?(){}|&]/.test(from) || /[\\&]/.test(to)) return undefined;
	const pattern = new RegExp(from.replace(/[/-]/g, "\\$&"), flags.includes("I") ? "gi" : "g");
	return input
		.split("\n")
		.map((line) =>
			flags.includes("g") ? line.replace(pattern, () => to) : replaceFirst(line, pattern, to),
		)
		.join("\n");
}

function replaceFirst(line: string, pattern: RegExp, to: string): string {
	const found = line.search(pattern);
	if (found < 0) return line;
	const [match = ""] = line.slice(found).match(pattern) ?? [];
	return line.slice(0, found) + to + line.slice(found + match.length);
}
