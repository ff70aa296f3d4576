import { separatorsIn } from "../../expand/separators.ts";
import { setNamed } from "../../expand/set-named.ts";
import { setVariable } from "../../expand/set-variable.ts";
import { splitFields } from "../../expand/split-fields.ts";
import type { WordAtom } from "../../expand/word-atom.ts";
import { type ParsedFlags, parseFlags } from "../../flags/parse-flags.ts";
import { isOn, lastWord } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { argumentOf, wordOf } from "../../machine/argument.ts";
import { knownWorlds } from "../../output/map-worlds.ts";
import { takeAnything, takeLines, takePart } from "../../output/take-part.ts";
import { mentionsCommandWord } from "../../parse/mentions.ts";
import { mergeScopes } from "../../scope/merge-scopes.ts";
import { forkScope } from "../../scope/scope.ts";
import { list } from "../../scope/variable.ts";
import { isTerminal } from "../../text/is-terminal.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal, literalOf } from "../../text/literal.ts";
import { splitLines } from "../../text/split-lines.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { evaluateName } from "./evaluated-names.ts";
import { unitInput } from "./unit-input.ts";

const VALUED = valuedFlags({
	array: "-a",
	delimiter: "-d",
	count: "-n",
	exact: "-N",
	timeout: "-t",
	unit: "-u",
	other: "-i -p",
});

/** In a longer text only what one call after the other reads counts. */
const LONGEST_SEARCHED = 1000;

/** `read name…`: each name may take its part of any line of standard input, all names the part of the same line. */
export function runRead(call: Call): Text {
	const { machine, place } = call;
	const before = forkScope(place.scope);
	const flags = parseFlags(call.args, { valued: VALUED, interspersed: false, isGetopt: true });
	const stdin = unitInput(call, flags.values.get("unit")?.at(-1));
	readInto({ ...call, place: { ...place, stdin } }, flags);
	takeRead(call, stdin, flags);
	const isSure =
		!flags.values.has("timeout") &&
		(!flags.values.has("unit") || isOpen(call, flags)) &&
		isUnderstood(flags) &&
		flags.operands.every((name) => /^[A-Za-z_]\w*(?:\[[^\]]+\])?$/.test(wordOf(name) ?? ""));
	if (!isSure) mergeScopes(place.scope, before, machine.unknowns);
	return leaf(call, undefined, []);
}

/** A count that is none and an option that there is not make it fail. */
function isUnderstood({ values, switches }: ParsedFlags): boolean {
	const counts = [...(values.get("count") ?? []), ...(values.get("exact") ?? [])];
	return (
		counts.every((count) => /^\d{1,9}$/.test(wordOf(count) ?? "")) &&
		[...switches.keys()].every((name) => /^-[rseE]$/.test(name))
	);
}

function isOpen({ place }: Call, flags: ParsedFlags): boolean {
	return place.scope.files.has(`/dev/fd/${lastWord(flags, "unit") ?? ""}`);
}

function readInto(call: Call, flags: ParsedFlags): void {
	const { machine, place } = call;
	for (const operand of flags.operands) evaluateName(call, operand);
	const lines = readLines(place.stdin, flags);
	const array = wordOf(flags.values.get("array")?.at(-1));
	if (array !== undefined) {
		const [first = [], ...others] = separatorsIn(place).map((each) =>
			fields(lines[0] ?? [], each, isOn(flags, "-r")),
		);
		const either = { ...place, scope: forkScope(place.scope) };
		setVariable(machine, { name: array, variable: list(first) }, place);
		for (const other of others) {
			setVariable(machine, { name: array, variable: list(other) }, either);
			mergeScopes(place.scope, either.scope, machine.unknowns);
		}
		return;
	}
	const operands = flags.operands.length > 0 ? flags.operands : [argumentOf([])];
	const names = operands.map((operand) => wordOf(operand) || "REPLY");
	const isWhole = names.length === 1 || flags.values.has("exact");
	const isRaw = isOn(flags, "-r");
	const rows = lines.flatMap((line) =>
		isWhole
			? [[isRaw ? line : withoutEscapes(line)]]
			: separatorsIn(place).map((each) => row(fields(line, each, isRaw), names.length)),
	);
	assignColumns(call, names, rows);
}

/** Who reads next goes on behind the delimiter or the number of characters. */
function takeRead(call: Call, stdin: Text, flags: ParsedFlags): void {
	const { values } = flags;
	const given = lastWord(flags, values.has("exact") ? "exact" : "count");
	const isCounted = values.has("exact") || values.has("count");
	const mark = markOf(flags);
	const count = isCounted ? Number(given) : Number.POSITIVE_INFINITY;
	if (Number.isNaN(count)) takeAnything(call, stdin);
	else if (!isCounted && mark === "\n") takeLines(call, stdin);
	else
		takePart(call, stdin, (known) => {
			const at = values.has("exact") ? -1 : known.indexOf(mark);
			return known.slice(at >= 0 && at < count ? at + 1 : count);
		});
}

function markOf({ values }: ParsedFlags): string {
	const delimiter = values.get("delimiter")?.at(-1);
	return delimiter === undefined ? "\n" : (wordOf(delimiter) ?? "").slice(0, 1) || "\0";
}

/** What may be read: any line, up to a delimiter or a number of characters. */
function readLines(stdin: Text, flags: ParsedFlags): readonly Text[] {
	const whole = literalOf(stdin);
	const inputs = whole === undefined ? knownWorlds(stdin) : [whole];
	if (inputs === undefined) return flags.values.has("delimiter") ? [stdin] : splitLines(stdin);
	return inputs.flatMap((input) => linesOf(input, flags));
}

function linesOf(input: string, flags: ParsedFlags): readonly Text[] {
	const isExact = flags.values.has("exact");
	const isKept = isOn(flags, "-r") || isExact;
	const known = input.replace(/\\\n/g, isKept ? "$&" : "");
	if (known === "") return [];
	const count = Number(lastWord(flags, isExact ? "exact" : "count") ?? Number.NaN);
	if (isExact) return stretches(known, count).map(literal);
	const mark = markOf(flags);
	const parts = known.replace(/\n$/, flags.values.has("delimiter") ? "$&" : "").split(mark);
	return parts.flatMap((part) => stretches(part, count)).map(literal);
}

/** The stretches that one call after the other reads, and those elsewhere that spell out a creation. */
function stretches(text: string, count: number): readonly string[] {
	if (!(count >= 1) || text.length <= count) return [count === 0 ? "" : text];
	const step = text.length > LONGEST_SEARCHED ? count : 1;
	const starts = Array.from({ length: Math.ceil(text.length / step) }, (_, at) => at * step);
	const parts = starts.map((at) => ({ at, part: text.slice(at, at + count) }));
	const meant = parts.filter(({ at, part }) => at % count === 0 || mentionsCommandWord(part));
	return [...new Set(meant.map(({ part }) => part))];
}

/** Without `-r` a backslash makes the next character an ordinary one. */
function withoutEscapes(line: Text): Text {
	return joinTexts(escapedAtoms(line).flatMap(({ texts }) => texts));
}

function escapedAtoms(line: Text): readonly WordAtom[] {
	return line.flatMap((piece): readonly WordAtom[] => {
		if (piece.kind !== "literal") return [{ texts: [[piece]], quoted: false }];
		return [...piece.text.matchAll(/\\([\s\S])|[^\\]+/g)].map(([whole, escaped]) => ({
			texts: [literal(escaped ?? whole)],
			quoted: escaped !== undefined,
		}));
	});
}

function fields(line: Text, separators: string, isRaw: boolean): readonly Text[] {
	const atoms = isRaw ? [{ texts: [line], quoted: false }] : escapedAtoms(line);
	return splitFields(atoms, separators).map((field) => field.text);
}

/** The last name takes the rest of the line. */
function row(texts: readonly Text[], width: number): readonly Text[] {
	return [...texts.slice(0, width - 1), joinTexts(texts.slice(width - 1), " ")];
}

function assignColumns(
	{ machine, place }: Call,
	names: readonly string[],
	rows: readonly (readonly Text[])[],
): void {
	const terminal = isTerminal(place.stdin);
	let group: number | undefined;
	for (const [column, name] of names.entries()) {
		const options = rows.map((texts) => texts[column] ?? []);
		const [only] = options;
		if (only !== undefined && options.length === 1) {
			setNamed(machine, { name, text: only }, place);
			continue;
		}
		const open = options.length === 0;
		const piece = machine.unknowns.create({
			source: `$${name}`,
			options,
			open,
			terminal,
			...(group === undefined ? {} : { group }),
		});
		group ??= piece.group;
		setNamed(machine, { name, text: [piece] }, place);
	}
}
