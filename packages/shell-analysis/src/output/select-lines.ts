import { type ParsedFlags, parseFlags } from "../flags/parse-flags.ts";
import { isOn, lastWord } from "../flags/read-flags.ts";
import { valuedFlags } from "../flags/valued-flags.ts";
import { type Argument, wordOf } from "../machine/argument.ts";
import { mentionsCommandWord } from "../parse/mentions.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal, literalOf, literalStart } from "../text/literal.ts";
import { dropCharacters } from "../text/slice-text.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { runProgramOptions } from "../unwrap/runners/program-options.ts";
import { writeFile } from "../walk/write-file.ts";
import { inputOf } from "./cat.ts";
import { mapWorlds } from "./map-worlds.ts";
import { partOrWhole, takeAnything, takeLines, takePart } from "./take-part.ts";

const VALUED = valuedFlags({
	bytes: "-c --bytes",
	lines: "-n --lines",
	output: "-o --output",
	other: "-k -t -f -w -s -S -T --key --compress-program --temporary-directory --buffer-size",
});

/** `head`, `tail`, `sort`, `uniq`: some lines of the input; with `sort -o` and a second operand of `uniq`, in a file. */
export function printSelected(call: Call): Text {
	runProgramOptions(call);
	const args = call.name === "sort" ? call.args.map(withWholeOption) : call.args;
	const flags = parseFlags(args, { valued: VALUED, interspersed: true });
	const files = flags.operands.filter((operand) => !/^[-+]\d/.test(wordOf(operand) ?? ""));
	const isUniq = call.name === "uniq";
	const input = inputOf({ ...call, args: isUniq ? files.slice(0, 1) : files });
	const isHead = files.length === 0 && call.name === "head";
	const part = selected(call, flags, input);
	const output = isHead && flags.values.has("bytes") ? partOrWhole(call, input, part) : part;
	if (isHead) takeHead(call, flags);
	const target = isUniq ? files[1] : flags.values.get("output")?.at(-1);
	if (target === undefined) return leaf(call, undefined, output);
	writeFile(call.machine, { path: target.text, output, append: false }, call.place);
	return leaf(call, undefined, []);
}

/** `head` reads no further than it prints, where it can; who reads next goes on behind that. */
function takeHead(call: Call, flags: ParsedFlags): void {
	const { stdin } = call.place;
	const bytes = lastWord(flags, "bytes");
	if (/^\d+$/.test(bytes ?? "")) takePart(call, stdin, (known) => known.slice(Number(bytes)));
	else if (flags.values.has("bytes")) takeAnything(call, stdin);
	else
		takeLines(
			call,
			stdin,
			countOf(
				call.args.map((arg) => wordOf(arg) ?? ""),
				flags,
			),
		);
}

/** Long options may be shortened: `--ou file`. */
function withWholeOption(argument: Argument): Argument {
	const start = /^--o[a-z]*(?==|$)/.exec(literalStart(argument.text))?.[0];
	if (start === undefined) return argument;
	return {
		...argument,
		text: joinTexts([literal("--output"), dropCharacters(argument.text, start.length)]),
	};
}

function selected(call: Call, flags: ParsedFlags, input: Text): Text {
	const exact = mapWorlds(call.machine, input, (known) => exactly(call, flags, known));
	if (exact !== undefined) return exact;
	const known = literalOf(input);
	if (known === undefined) return input;
	const lines = known.split("\n").filter((line) => line !== "");
	if (lines.length < 2) return input;
	const options = [input, ...lines.slice(0, 16).map((line) => literal(`${line}\n`))];
	const hinted = mentionsCommandWord(known);
	return [
		call.machine.unknowns.create({ source: `$(${call.name} …)`, options, hinted, printed: true }),
	];
}

/** The result where the options are simple; undefined otherwise. */
function exactly({ name, args }: Call, flags: ParsedFlags, input: string): string | undefined {
	const lines = input.replace(/\n$/, "").split("\n");
	const bytes = lastWord(flags, "bytes");
	if (name === "head" && /^\d+$/.test(bytes ?? "")) return input.slice(0, Number(bytes));
	if (name === "tail" && /^\d+$/.test(bytes ?? "")) return input.slice(-Number(bytes));
	if (name === "tail" && /^\+\d+$/.test(bytes ?? "")) return input.slice(Number(bytes) - 1);
	if (name === "head" || name === "tail") {
		const count = countOf(
			args.map((argument) => wordOf(argument) ?? ""),
			flags,
		);
		if (count === undefined) return undefined;
		return joined(
			name === "head" ? lines.slice(0, count) : lines.slice(Math.max(lines.length - count, 0)),
		);
	}
	const isPlain = [...flags.switches.keys()].every((flag) => flag === "-u" || flag === "--unique");
	if (!isPlain || flags.values.has("other")) return undefined;
	if (name === "uniq") return joined(lines.filter((line, index) => line !== lines[index - 1]));
	if (lines.length > 1 && lines.some((line) => !/^[a-z0-9]*$/.test(line))) return undefined;
	return joined(isOn(flags, "-u", "--unique") ? [...new Set(lines)].sort() : [...lines].sort());
}

function countOf(words: readonly string[], flags: ParsedFlags): number | undefined {
	if (flags.values.has("bytes")) return undefined;
	const short = words
		.map((word) => /^-(\d+)$/.exec(word)?.[1])
		.find((count) => count !== undefined);
	const given = short ?? lastWord(flags, "lines") ?? "10";
	return /^\d+$/.test(given) ? Number(given) : undefined;
}

function joined(lines: readonly string[]): string {
	return `${lines.join("\n")}\n`;
}
