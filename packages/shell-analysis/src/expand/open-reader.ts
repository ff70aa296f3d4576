import type { ProcessSubstitutionPart } from "unbash";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { createReader } from "../scope/readers.ts";
import { forkScope } from "../scope/scope.ts";
import { literal } from "../text/literal.ts";
import type { Text } from "../text/text.ts";

/** `>(…)`: the path for which it stands; the script reads what is written there. */
export function openReader(machine: Machine, part: ProcessSubstitutionPart, place: Place): Text {
	const { files, readers } = place.scope;
	const path = `/dev/fd/${files.size + 63}`;
	files.set(path, []);
	const { script, text: source } = part;
	if (script === undefined) return literal(path);
	const scope = forkScope(place.scope);
	const read = (stdin: Text) =>
		void machine.runTree({ script, source }, inside(place, ">(…)", { scope, stdin }));
	readers.set(path, createReader(read));
	return literal(path);
}
