import { findVariable } from "../../expand/look-up.ts";
import { setVariable } from "../../expand/set-variable.ts";
import { type ParsedFlags, parseFlags } from "../../flags/parse-flags.ts";
import { isOn, lastWord } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { argumentOf, argumentsOf, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { behindLines, takePart } from "../../output/take-part.ts";
import { mergeScopes } from "../../scope/merge-scopes.ts";
import { forkScope } from "../../scope/scope.ts";
import { list, type Variable } from "../../scope/variable.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal, literalOf } from "../../text/literal.ts";
import { splitLines } from "../../text/split-lines.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { quoteArguments } from "../quote-arguments.ts";
import { isBroken, takeBack } from "../trial.ts";
import { unitInput } from "./unit-input.ts";

const VALUED = valuedFlags({
	callback: "-C",
	delimiter: "-d",
	origin: "-O",
	unit: "-u",
	lines: "-n",
	limit: "-s -c",
});

/** Options that leave out lines, keep items, read something else, or make it fail. */
function isLimited(flags: ParsedFlags): boolean {
	const { values, switches } = flags;
	const isMoved = values.has("origin") && !/^\d+$/.test(lastWord(flags, "origin") ?? "");
	return (
		values.has("limit") ||
		values.has("lines") ||
		values.has("unit") ||
		isMoved ||
		[...switches.keys()].some((name) => name !== "-t")
	);
}

/** `mapfile name`: the lines of standard input become a list. */
export function runMapfile(call: Call): Text {
	const flags = parseFlags(call.args, { valued: VALUED, interspersed: false, isGetopt: true });
	const name = wordOf(flags.operands[0]) ?? "MAPFILE";
	const input = unitInput(call, flags.values.get("unit")?.at(-1));
	const lines = partsOf(input, wordOf(flags.values.get("delimiter")?.at(-1)));
	takePart(call, input, (known) =>
		behindLines(known, Number(lastWord(flags, "lines")) || known.length),
	);
	const texts = isOn(flags, "-t") ? lines : lines.map((line) => joinTexts([line, literal("\n")]));
	for (const { text } of flags.values.get("callback") ?? []) runCallback(call, text, texts);
	const before = forkScope(call.place.scope);
	const origin = Number(lastWord(flags, "origin") ?? 0) || 0;
	setVariable(
		call.machine,
		{ name, variable: placedAt(call, name, { texts, origin }) },
		call.place,
	);
	if (isLimited(flags)) {
		const unknown = call.machine.unknowns.create({ source: `$${name}`, options: texts });
		const other = { ...call.place, scope: forkScope(before) };
		setVariable(call.machine, { name, variable: list([[unknown]]) }, other);
		mergeScopes(call.place.scope, other.scope, call.machine.unknowns);
		mergeScopes(call.place.scope, before, call.machine.unknowns);
	}
	return leaf(call, undefined, []);
}

/** With `-O` the lines come into the list that is there, from that number on. */
function placedAt(
	{ place }: Call,
	name: string,
	{ texts, origin }: { readonly texts: readonly Text[]; readonly origin: number },
): Variable {
	const before = origin === 0 ? undefined : findVariable(name, place);
	const items = new Map(before?.kind === "array" ? before.items : []);
	if (before?.kind === "scalar") items.set("0", before.text);
	for (const [index, text] of texts.entries()) items.set(String(origin + index), text);
	return { kind: "array", items };
}

/** The shell evaluates the callback with a number and a line behind it, which may be in a comment. */
function runCallback({ machine, place }: Call, callback: Text, lines: readonly Text[]): void {
	const before = forkScope(place.scope);
	machine.runScript(callback, inside(place, "mapfile -C", { scope: forkScope(before) }));
	for (const [index, line] of lines.entries()) {
		const words = quoteArguments([...argumentsOf(String(index)), argumentOf(line)]);
		const script = joinTexts([callback, words], " ");
		const run = () => machine.runScript(script, inside(place, "mapfile -C"));
		machine.found.push(...takeBack(machine, run).filter((found) => !isBroken(found)));
	}
	mergeScopes(place.scope, before, machine.unknowns);
}

function partsOf(input: Text, delimiter: string | undefined): readonly Text[] {
	const known = literalOf(input);
	if (delimiter === undefined || known === undefined) return splitLines(input);
	return known.split(delimiter.slice(0, 1) || "\0").map((part) => literal(part));
}
