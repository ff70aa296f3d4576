import { splitFields } from "../../expand/split-fields.ts";
import { type ParsedFlags, parseFlags } from "../../flags/parse-flags.ts";
import { isOn, lastWord } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { type Argument, argumentOf, argumentsOf, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { decodeString } from "../../output/decode-escapes.ts";
import { literal, literalOf } from "../../text/literal.ts";
import { splitLines } from "../../text/split-lines.ts";
import type { Text } from "../../text/text.ts";
import { appendOutput } from "../../walk/append-output.ts";
import type { Call } from "../call.ts";
import { fillTemplate } from "./fill-template.ts";

const RULES = {
	valued: valuedFlags({
		count: "-n --max-args",
		delimiter: "-d --delimiter",
		file: "-a --arg-file",
		lines: "-L -l --max-lines",
		replace: "-I -J -i --replace",
		other: "-E -e --eof -P -s -R -S --max-procs --max-chars --process-slot-var",
	}),
	attached: new Set(["-e", "--eof", "-i", "--replace", "-l", "--max-lines"]),
	interspersed: false,
	isGetopt: true,
};
const MOST_RUNS = 64;

/** `xargs command`: the words of standard input become arguments. */
export function runXargs(call: Call): Text {
	const { machine, place } = call;
	const flags = parseFlags(call.args, RULES);
	const command = flags.operands.length > 0 ? flags.operands : argumentsOf("echo");
	const file = flags.values.get("file")?.at(-1);
	const input =
		file === undefined ? place.stdin : (machine.fileText(file.text, place) ?? unknown(call));
	const here = inside(place, "xargs", { stdin: [] });
	let output: Text = [];
	for (const argv of commandLines(call, { flags, command, input })) {
		output = appendOutput(machine, output, machine.runCommand(argv, here));
	}
	return output;
}

function unknown({ machine }: Call): Text {
	return [machine.unknowns.create({ source: "xargs input" })];
}

interface XargsJob {
	readonly flags: ParsedFlags;
	readonly command: readonly Argument[];
	readonly input: Text;
}

/** Of a mark and a number the later one counts; what holds for either is looked at. */
function commandLines(call: Call, job: XargsJob): readonly (readonly Argument[])[] {
	const mark = replaceMark(job.flags);
	if (mark === undefined) return appended(call, job);
	const isEither = job.flags.values.has("count") || job.flags.values.has("lines");
	return [...replaced(call, job, mark), ...(isEither ? appended(call, job) : [])];
}

function replaced(
	call: Call,
	{ flags, command, input }: XargsJob,
	mark: string,
): readonly (readonly Argument[])[] {
	const lines = items(flags, input, true).map((line) => line.text);
	const some = lines.length > MOST_RUNS ? [merged(call, lines)] : lines;
	return some.map((line) => command.map((argument) => fillTemplate(argument, mark, line)));
}

function appended(
	call: Call,
	{ flags, command, input }: XargsJob,
): readonly (readonly Argument[])[] {
	const perLine = flags.values.has("lines");
	const words = items(flags, input, perLine);
	const size = Number(lastWord(flags, "count") ?? (perLine ? lineCount(flags) : words.length));
	const runs = chunks(words, Math.max(size || 1, 1));
	const all = () =>
		argumentOf(
			merged(
				call,
				words.map((word) => word.text),
			),
		);
	const some = runs.length > MOST_RUNS ? [[all()]] : runs;
	return some.map((run) => [
		...command,
		...run.flatMap((word) => (perLine ? split(word.text) : [word])),
	]);
}

function lineCount(flags: ParsedFlags): string {
	return lastWord(flags, "lines") || "1";
}

function replaceMark(flags: ParsedFlags): string | undefined {
	const given = flags.values.get("replace")?.at(-1);
	return given === undefined ? undefined : wordOf(given) || "{}";
}

function items(flags: ParsedFlags, input: Text, byLine: boolean): readonly Argument[] {
	const isNull = isOn(flags, "-0", "--null", "--nul", "--nu");
	const delimiter = isNull ? "\0" : lastWord(flags, "delimiter");
	if (delimiter !== undefined) {
		const separator = decodeString(delimiter).slice(0, 1);
		return splitFields(
			[{ texts: [input], quoted: false }],
			`${separator}${separator === "\n" ? "" : "\0"}`,
		);
	}
	if (flags.values.has("replace")) return splitLines(input).map(unquoted).map(argumentOf);
	return byLine ? splitLines(input).map(argumentOf) : split(input);
}

/** Words with the quotes that xargs itself removes. */
function split(input: Text): readonly Argument[] {
	const source = literalOf(input);
	if (source === undefined) return splitFields([{ texts: [input], quoted: false }]);
	const words = source.match(/(?:[^\s"'\\]|\\[\s\S]|"[^"\n]*"|'[^'\n]*')+/g) ?? [];
	return words.map((word) => argumentOf(literal(withoutQuotes(word))));
}

/** A whole line for a mark: without blanks before it and without its quotes. */
function unquoted(line: Text): Text {
	const source = literalOf(line);
	return source === undefined ? line : literal(withoutQuotes(source.trimStart()));
}

function withoutQuotes(word: string): string {
	return word.replace(/\\([\s\S])|"([^"]*)"|'([^']*)'/g, "$1$2$3");
}

function chunks(words: readonly Argument[], size: number): readonly (readonly Argument[])[] {
	if (words.length <= size) return [words];
	const runs: (readonly Argument[])[] = [];
	for (let at = 0; at < words.length; at += size) runs.push(words.slice(at, at + size));
	return runs;
}

function merged({ machine }: Call, options: readonly Text[]): Text {
	return [machine.unknowns.create({ source: "xargs input", options, open: false })];
}
