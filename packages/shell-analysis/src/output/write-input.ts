import { parseFlags } from "../flags/parse-flags.ts";
import { valuedFlags } from "../flags/valued-flags.ts";
import { mentionsCommandWord } from "../parse/mentions.ts";
import { literalOf, literalStart } from "../text/literal.ts";
import { showText } from "../text/show-text.ts";
import { dropCharacters } from "../text/slice-text.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { writeFile } from "../walk/write-file.ts";
import { copyFile } from "./copy-file.ts";
import { mapWorlds } from "./map-worlds.ts";
import { partOrWhole, takeAnything, takePart } from "./take-part.ts";

/** `dd if=source of=target`: standard input goes to standard output where nothing else is said. */
export function runDd(call: Call): Text {
	const { machine, args, place } = call;
	const operand = (start: string): Text | undefined => {
		const found = args.findLast(({ text }) => literalStart(text).startsWith(start));
		return found === undefined ? undefined : dropCharacters(found.text, start.length);
	};
	const source = operand("if=");
	const target = operand("of=");
	const input = source === undefined ? place.stdin : machine.fileText(source, place);
	const content = input === undefined ? undefined : blocksOf(call, input, operand);
	if (content === undefined) return leaf(call);
	if (target === undefined) return leaf(call, undefined, content);
	writeFile(machine, { path: target, output: content, append: false }, place);
	if (args.some(({ text }) => /^(?:seek=|oflag=|oseek=|conv=.*notrunc)/.test(literalStart(text)))) {
		const output = [machine.unknowns.create({ source: "what dd wrote over", computed: true })];
		writeFile(machine, { path: target, output, append: false }, place);
	}
	return leaf(call, undefined, []);
}

/** Operands of dd that change neither what it reads nor what it writes. */
const PLAIN =
	/^(?:if=|of=|status=|bs=|ibs=|obs=|count=|skip=|seek=|oflag=|oseek=|iflag=fullblock$|conv=(?:fsync|fdatasync|notrunc|excl|nocreat|noerror|sync)$)/;

/** What `count` and `skip` leave of the input; who reads it next goes on behind that. */
function blocksOf(
	call: Call,
	input: Text,
	operand: (start: string) => Text | undefined,
): Text | undefined {
	const { machine, args, name } = call;
	if (args.some(({ text }) => !PLAIN.test(literalStart(text)))) {
		return [machine.unknowns.create({ source: `$(${name} …)`, options: [input], computed: true })];
	}
	const numbers = ["ibs=", "bs=", "skip=", "count="].map((start) => numberIn(operand(start)));
	const [ibs, bs, skip = 0, count = Number.POSITIVE_INFINITY] = numbers;
	const size = bs ?? ibs ?? 512;
	if (numbers.some(Number.isNaN)) takeAnything(call, input);
	else takePart(call, input, (known) => known.slice(size * (skip + count)));
	if (skip === 0 && count === Number.POSITIVE_INFINITY) return input;
	const part = mapWorlds(machine, input, (known) =>
		known.slice(size * skip, size * (skip + count)),
	);
	if (part !== undefined)
		return operand("if=") === undefined ? partOrWhole(call, input, part) : part;
	const hinted = mentionsCommandWord(showText(input));
	return [machine.unknowns.create({ source: `$(${name} …)`, options: [input], hinted })];
}

const SIZES: Readonly<Record<string, number>> = {
	"": 1,
	c: 1,
	w: 2,
	b: 512,
	k: 1024,
	K: 1024,
	M: 1_048_576,
};

/** Not a number where it is not known; undefined where nothing is said. */
function numberIn(text: Text | undefined): number | undefined {
	if (text === undefined) return undefined;
	const [, digits, unit = ""] = /^(\d+)([cwbkKM]?)B?$/.exec(literalOf(text) ?? "") ?? [];
	return digits === undefined ? Number.NaN : Number(digits) * (SIZES[unit] ?? Number.NaN);
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
