import type { CommandExpansionPart, ProcessSubstitutionPart } from "unbash";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import { literal } from "../text/literal.ts";
import { trimNewlines } from "../text/trim-newlines.ts";
import { openReader } from "./open-reader.ts";
import { quotedAtom, type WordAtom } from "./word-atom.ts";

type Substitution = CommandExpansionPart | ProcessSubstitutionPart;

/** `$(…)`: runs the script and stands for its output. `<(…)`: stands for a file with that output. */
export function expandSubstitution(machine: Machine, part: Substitution, place: Place): WordAtom {
	const output = runInner(machine, part, place);
	if (part.type === "CommandExpansion") return { texts: [trimNewlines(output)], quoted: false };
	if (part.operator === ">") return quotedAtom(openReader(machine, part, place));
	const file = `/dev/fd/${place.scope.files.size + 63}`;
	place.scope.files.set(file, output);
	return quotedAtom(literal(file));
}

function runInner(machine: Machine, part: Substitution, place: Place) {
	if (part.script === undefined) return [];
	const label = part.type === "CommandExpansion" ? "$(…)" : `${part.operator}(…)`;
	const inner = inside(place, label, { scope: forkScope(place.scope) });
	return machine.runTree({ script: part.script, source: part.text }, inner);
}
