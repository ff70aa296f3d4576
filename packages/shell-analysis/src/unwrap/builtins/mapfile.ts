import { setVariable } from "../../expand/set-variable.ts";
import { type ParsedFlags, parseFlags } from "../../flags/parse-flags.ts";
import { isOn } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { mergeScopes } from "../../scope/merge-scopes.ts";
import { forkScope } from "../../scope/scope.ts";
import { list } from "../../scope/variable.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal, literalOf } from "../../text/literal.ts";
import { splitLines } from "../../text/split-lines.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";

const VALUED = valuedFlags({ callback: "-C", delimiter: "-d", limit: "-n -O -s -u -c" });

/** Options that leave out lines, keep items, read something else, or make it fail. */
function isLimited({ values, switches }: ParsedFlags): boolean {
	return values.has("limit") || [...switches.keys()].some((name) => name !== "-t");
}

/** `mapfile name`: the lines of standard input become a list. */
export function runMapfile(call: Call): Text {
	const flags = parseFlags(call.args, { valued: VALUED, interspersed: false });
	const name = wordOf(flags.operands[0]) ?? "MAPFILE";
	for (const { text } of flags.values.get("callback") ?? []) {
		const inner = inside(call.place, "mapfile -C", { scope: forkScope(call.place.scope) });
		call.machine.runScript(text, inner);
	}
	const lines = partsOf(call.place.stdin, wordOf(flags.values.get("delimiter")?.at(-1)));
	const texts = isOn(flags, "-t") ? lines : lines.map((line) => joinTexts([line, literal("\n")]));
	const before = forkScope(call.place.scope);
	setVariable(call.machine, { name, variable: list(texts) }, call.place);
	if (isLimited(flags)) {
		const unknown = call.machine.unknowns.create({ source: `$${name}`, options: texts });
		const other = { ...call.place, scope: forkScope(before) };
		setVariable(call.machine, { name, variable: list([[unknown]]) }, other);
		mergeScopes(call.place.scope, other.scope, call.machine.unknowns);
		mergeScopes(call.place.scope, before, call.machine.unknowns);
	}
	return leaf(call, undefined, []);
}

function partsOf(input: Text, delimiter: string | undefined): readonly Text[] {
	const known = literalOf(input);
	if (delimiter === undefined || known === undefined) return splitLines(input);
	return known.split(delimiter.slice(0, 1) || "\0").map((part) => literal(part));
}
