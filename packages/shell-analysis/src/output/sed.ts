import { type ParsedFlags, parseFlags } from "../flags/parse-flags.ts";
import { valuedFlags } from "../flags/valued-flags.ts";
import type { Argument } from "../machine/argument.ts";
import { inside } from "../machine/place.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { isHintedOutput, leaf } from "../unwrap/leaf.ts";
import { writeFile } from "../walk/write-file.ts";
import { inputOf } from "./cat.ts";
import { mapWorlds } from "./map-worlds.ts";
import { parseSed, type SedCommand, unescapeReplacement } from "./sed-script.ts";
import { takeLines } from "./take-part.ts";

const VALUED = valuedFlags({
	script: "-e --expression",
	file: "-f --file",
	other: "-l --line-length",
});

/** `sed`: simple substitutions on known input; what it writes to files, and what GNU sed's `e` runs. */
export function printSed(call: Call): Text {
	const flags = parseFlags(call.args, { valued: VALUED, interspersed: true });
	const { commands, files } = readArguments(call, flags);
	const input = inputOf({ ...call, args: files });
	const output = outputOf(call, commands, input);
	runCommands(call, commands, input);
	if (files.length === 0) takeLines(call, call.place.stdin);
	for (const path of filesWritten(commands)) {
		writeFile(call.machine, { path: literal(path), output: input, append: true }, call.place);
		writeFile(call.machine, { path: literal(path), output, append: false }, call.place);
	}
	if (![...flags.switches.keys()].some((flag) => flag === "-i" || flag === "--in-place")) {
		return leaf(call, undefined, output);
	}
	for (const file of files) {
		const content = outputOf(call, commands, inputOf({ ...call, args: [file] }));
		writeFile(call.machine, { path: file.text, output: content, append: false }, call.place);
	}
	return leaf(call, undefined, []);
}

interface SedArguments {
	readonly commands: readonly SedCommand[];
	readonly files: readonly Argument[];
}

function readArguments(
	{ machine, place }: Call,
	{ values, switches, operands }: ParsedFlags,
): SedArguments {
	const given = (values.get("script") ?? []).map(({ text }) => text);
	const fromFiles = (values.get("file") ?? []).map(
		({ text }) => machine.fileText(text, place) ?? [],
	);
	const hasScript = given.length + fromFiles.length > 0;
	const scripts = hasScript
		? [...given, ...fromFiles]
		: operands.slice(0, 1).map(({ text }) => text);
	const commands = scripts.flatMap((script) => parseSed(literalOf(script) ?? ""));
	const isAlone = commands.length === 1 && [...switches.keys()].every((flag) => flag === "-i");
	return {
		commands: isAlone ? commands : commands.map(beside),
		files: hasScript ? operands : operands.slice(1),
	};
}

/** What other commands and options make of a line that is put in is not worked out. */
function beside(command: SedCommand): SedCommand {
	return command.kind === "prepend" ? { kind: "other" } : command;
}

function filesWritten(commands: readonly SedCommand[]): readonly string[] {
	return commands.flatMap((command) =>
		(command.kind === "write" || command.kind === "substitute") && command.file !== ""
			? [command.file]
			: [],
	);
}

/** GNU sed runs the text behind `e`, or the line that is left at `e` and after `s/…/…/e`. */
function runCommands(call: Call, commands: readonly SedCommand[], input: Text): void {
	const inner = inside(call.place, "sed", { stdin: [] });
	for (const [index, command] of commands.entries()) {
		if (command.kind === "execute" && command.script !== "") {
			call.machine.runScript(literal(command.script), inner);
		} else if (command.kind === "execute") {
			call.machine.runScript(outputOf(call, commands.slice(0, index), input), inner);
		} else if (command.kind === "substitute" && command.flags.includes("e")) {
			const line = outputOf(call, commands.slice(0, index + 1), input);
			const alone = literal(unescapeReplacement(command.to));
			call.machine.runScript(call.machine.unknowns.oneOf("sed", [line, alone]), inner);
		}
	}
}

function outputOf(call: Call, commands: readonly SedCommand[], input: Text): Text {
	const output = mapWorlds(call.machine, input, (known) =>
		commands.reduce<string | undefined>(
			(text, command) => (text === undefined ? undefined : apply(text, command)),
			known,
		),
	);
	if (output !== undefined) return output;
	const hinted = isHintedOutput({
		...call,
		place: { ...call.place, stdin: joinTexts([call.place.stdin, input]) },
	});
	const options = [...inserted(call), ...substituted(commands)];
	return [call.machine.unknowns.create({ source: "$(sed …)", options, hinted, printed: true })];
}

/** What a substitution puts in may be all of a line; the commands behind it change that further. */
function substituted(commands: readonly SedCommand[]): readonly Text[] {
	return commands.flatMap((command, index) => {
		if (command.kind !== "substitute" || command.to.length <= 2) return [];
		const start = unescapeReplacement(command.to);
		const end = commands
			.slice(index + 1)
			.reduce((text, next) => apply(text, everywhere(next)) ?? text, start);
		return end === start ? [literal(start)] : [literal(start), literal(end)];
	});
}

/** The command as it works on the lines that it is for. */
function everywhere(command: SedCommand): SedCommand {
	switch (command.kind) {
		case "substitute":
			return { ...command, isAddressed: false, flags: command.flags.replace(/[pe]/g, "") };
		case "translate":
			return { ...command, isAddressed: false };
		case "execute":
		case "write":
		case "prepend":
		case "other":
			return command;
	}
}

const INSERTS = /^(?:\d+|\$|\/[^/]*\/)?\s*[aic](?:\\\s*|\s+)([\s\S]+)$/;

/** The texts that `a`, `i` and `c` put in: they may be all that comes out. */
function inserted({ args }: Call): readonly Text[] {
	return args.flatMap(({ text }) => {
		const added = INSERTS.exec(literalOf(text) ?? "")?.[1];
		return added === undefined ? [] : [literal(`${added.replace(/\\([\s\S])/g, "$1")}\n`)];
	});
}

/** A substitution where neither side has special characters; undefined for anything else. */
function apply(input: string, command: SedCommand): string | undefined {
	if (command.kind === "write" || command.kind === "execute") return input;
	if (command.kind === "prepend") return input === "" ? input : `${command.line}\n${input}`;
	if (command.kind === "other" || command.isAddressed) return undefined;
	if (command.kind === "translate") return translated(input, command);
	const { from, to, flags } = command;
	const pattern = patternOf(from, flags.includes("I") || flags.includes("i") ? "i" : "");
	if (
		pattern === undefined ||
		/\\[1-9LUElu]/.test(to.replaceAll("\\\\", "")) ||
		/[pmM\d]/.test(flags)
	)
		return undefined;
	const every = new RegExp(pattern.source, `${pattern.flags}g`);
	return input
		.split("\n")
		.map((line, index, lines) =>
			line === "" && index === lines.length - 1
				? line
				: line.replace(flags.includes("g") ? every : pattern, (match) =>
						unescapeReplacement(to, match),
					),
		)
		.join("\n");
}

function translated(input: string, { from, to }: { from: string; to: string }): string | undefined {
	const [source, target] = [from, to].map((set) => [...set.replace(/\\([\s\S])/g, escaped)]);
	if (source === undefined || target === undefined || source.length !== target.length)
		return undefined;
	return [...input].map((each) => target[source.indexOf(each)] ?? each).join("");
}

function escaped(whole: string, character: string): string {
	return character === "n" ? "\n" : /[\\/|,#]/.test(character) ? character : whole;
}

/** Plain characters, with an anchor at either end, or `.*` alone. */
function patternOf(from: string, flags: string): RegExp | undefined {
	if (/^\^?\.\*\$?$/.test(from)) return new RegExp("^.*$", flags);
	const plain = from.replace(/^\^/, "").replace(/\$$/, "");
	if (/(?:^|[^\\])[.*[\]^$+?(){}|&]|\\[^/|.]/.test(plain)) return undefined;
	const body = plain.replace(/\\([\s\S])/g, "$1").replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
	return new RegExp(
		`${from.startsWith("^") ? "^" : ""}${body}${from.endsWith("$") ? "$" : ""}`,
		flags,
	);
}
