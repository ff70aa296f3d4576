import { type ParsedFlags, parseFlags } from "../flags/parse-flags.ts";
import { valuedFlags } from "../flags/valued-flags.ts";
import { wordOf } from "../machine/argument.ts";
import { inside } from "../machine/place.ts";
import { mentionsCommandWord } from "../parse/mentions.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { runProgramOptions } from "../unwrap/runners/program-options.ts";
import { writeFile } from "../walk/write-file.ts";
import { inputOf } from "./cat.ts";
import { behindLines } from "./take-part.ts";

const VALUED = valuedFlags({
	other: "-a -C -n -t --suffix-length --line-bytes --number --separator --additional-suffix",
	bytes: "-b --bytes",
	lines: "-l --lines",
	filter: "--filter",
});

/** The endings of the second file, the third, and so on. */
const LATER: readonly (readonly string[])[] = [..."bcdefghij"].map((letter, index) => [
	`a${letter}`,
	letter,
	`aa${letter}`,
	`0${index + 1}`,
	String(index + 1),
]);

/** What the files behind the first one get: their lines, or what begins anywhere. */
function laterParts(output: Text, values: ParsedFlags["values"]): readonly Text[] {
	const known = literalOf(output);
	if (known === undefined || !mentionsCommandWord(known)) return [];
	const count = Number(wordOf(values.get("lines")?.at(-1)) ?? Number.NaN);
	const size = Number(wordOf(values.get("bytes")?.at(-1)) ?? Number.NaN);
	if (!(count > 0) && !(size > 0)) return [];
	const next = (text: string) => (count > 0 ? behindLines(text, count) : text.slice(size));
	const parts: string[] = [];
	for (let rest = next(known); rest !== "" && parts.length < LATER.length; rest = next(rest)) {
		parts.push(rest.slice(0, rest.length - next(rest).length));
	}
	return parts.map(literal);
}

/** `split - prefix`: the first file is taken to get the whole input, which covers what fits into one part. */
export function runSplit(call: Call): Text {
	runProgramOptions(call);
	const { machine, place } = call;
	const { operands, values } = parseFlags(call.args, { valued: VALUED, interspersed: true });
	const [source, prefix] = operands;
	const output = inputOf({ ...call, args: source === undefined ? [] : [source] });
	for (const suffix of ["aa", "a", "00", "0", "aaa"]) {
		const path = joinTexts([prefix?.text ?? literal("x"), literal(suffix)]);
		writeFile(machine, { path, output, append: false }, place);
	}
	for (const [index, part] of laterParts(output, values).entries()) {
		for (const suffix of LATER[index] ?? []) {
			const path = joinTexts([prefix?.text ?? literal("x"), literal(suffix)]);
			writeFile(machine, { path, output: part, append: false }, place);
		}
	}
	const filter = values.get("filter")?.at(-1);
	if (filter === undefined) return leaf(call, undefined, []);
	leaf(call, undefined, []);
	return machine.runScript(filter.text, inside(place, "split --filter", { stdin: output }));
}
