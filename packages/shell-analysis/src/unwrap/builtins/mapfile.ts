import { findVariable } from "../../expand/look-up.ts";
import { setVariable } from "../../expand/set-variable.ts";
import { type ParsedFlags, parseFlags } from "../../flags/parse-flags.ts";
import { isOn } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { list, scalar, type Variable } from "../../scope/variable.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal, literalOf } from "../../text/literal.ts";
import { showText } from "../../text/show-text.ts";
import { splitLines } from "../../text/split-lines.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";

const VALUED = valuedFlags({
	callback: "-C",
	delimiter: "-d",
	count: "-n",
	skip: "-s",
	origin: "-O",
	descriptor: "-u",
	other: "-c",
});
const MOST_ELEMENTS = 1000;

/** `mapfile name`: the lines of standard input become a list. */
export function runMapfile(call: Call): Text {
	const flags = parseFlags(call.args, { valued: VALUED, interspersed: false });
	const name = wordOf(flags.operands[0]) ?? "MAPFILE";
	for (const { text } of flags.values.get("callback") ?? []) {
		const inner = inside(call.place, "mapfile -C", { scope: forkScope(call.place.scope) });
		call.machine.runScript(text, inner);
	}
	setVariable(call.machine, { name, variable: listOf(call, flags, name) }, call.place);
	return leaf(call, undefined, []);
}

/** `-s` leaves out the first lines, `-n` takes so many, `-O` puts them behind the first elements of the list. */
function listOf(call: Call, flags: ParsedFlags, name: string): Variable {
	const [skip, count, origin] = [
		numberOf(flags, "skip"),
		numberOf(flags, "count"),
		numberOf(flags, "origin"),
	];
	if (skip === undefined || count === undefined || origin === undefined) {
		return scalar([call.machine.unknowns.create({ source: `$${name}` })]);
	}
	const lines = partsOf(inputOf(call, flags), wordOf(flags.values.get("delimiter")?.at(-1)));
	const kept = lines.slice(skip, count === 0 ? undefined : skip + count);
	const texts = isOn(flags, "-t") ? kept : kept.map((line) => joinTexts([line, literal("\n")]));
	if (!flags.values.has("origin")) return list(texts);
	const before = findVariable(name, call.place);
	const items = new Map(before?.kind === "array" ? before.items : []);
	for (const [index, text] of texts.entries()) items.set(String(origin + index), text);
	return { kind: "array", items };
}

/** The value of an option, 0 without it; undefined where it is not known. */
function numberOf({ values }: ParsedFlags, option: string): number | undefined {
	const given = values.get(option)?.at(-1);
	const number = given === undefined ? 0 : Number(wordOf(given) ?? Number.NaN);
	return number >= 0 && number <= MOST_ELEMENTS ? number : undefined;
}

/** The standard input, or what the descriptor of `-u` reads. */
function inputOf({ machine, place }: Call, { values }: ParsedFlags): Text {
	const given = values.get("descriptor")?.at(-1);
	if (given === undefined) return place.stdin;
	const known = place.scope.files.get(`/dev/fd/${wordOf(given) ?? ""}`);
	return known ?? [machine.unknowns.create({ source: `<&${showText(given.text)}`, printed: true })];
}

function partsOf(input: Text, delimiter: string | undefined): readonly Text[] {
	const known = literalOf(input);
	if (delimiter === undefined || known === undefined) return splitLines(input);
	return known.split(delimiter.slice(0, 1) || "\0").map((part) => literal(part));
}
