import { parseFlags } from "../flags/parse-flags.ts";
import { valuedFlags } from "../flags/valued-flags.ts";
import { wordOf } from "../machine/argument.ts";
import { mentionsCommandWord } from "../parse/mentions.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { inputOf } from "./cat.ts";
import { translateCharacters } from "./translate-characters.ts";

/** `rev`: every line backwards. */
export function printRev(call: Call): Text {
	const input = literalOf(inputOf(call));
	if (input === undefined) return leaf(call);
	const lines = input.split("\n").map((line) => [...line].reverse().join(""));
	return leaf(call, undefined, literal(lines.join("\n")));
}

/** `tr`: characters replaced or deleted. */
export function printTr(call: Call): Text {
	const { operands, switches } = parseFlags(call.args, { valued: new Map(), interspersed: false });
	const input = literalOf(call.place.stdin);
	const [from, to] = operands.map(wordOf);
	if (input === undefined || from === undefined) return leaf(call);
	const flags = [...switches.keys()].join("");
	const output = translateCharacters(input, { from, to: to ?? "", flags });
	return leaf(call, undefined, output === undefined ? undefined : literal(output));
}

const VALUED = valuedFlags({ other: "-n -c -k -t -f -w -s --lines --bytes" });

/** `head`, `tail`, `sort`, `uniq`: some of the lines of the input, or all of them. */
export function printTail(call: Call): Text {
	const { operands } = parseFlags(call.args, { valued: VALUED, interspersed: true });
	const args = operands.filter((operand) => !/^[-+]\d/.test(wordOf(operand) ?? ""));
	const input = inputOf({ ...call, args });
	const known = literalOf(input);
	if (known === undefined) return leaf(call, undefined, input);
	const lines = known.split("\n").filter((line) => line !== "");
	if (lines.length < 2) return leaf(call, undefined, input);
	const options = [input, ...lines.slice(0, 16).map((line) => literal(`${line}\n`))];
	const hinted = mentionsCommandWord(known);
	const source = `$(${call.name} …)`;
	return leaf(call, undefined, [call.machine.unknowns.create({ source, options, hinted })]);
}
