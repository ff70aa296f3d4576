import { argumentOf } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { mentionsCreation } from "../parse/mentions.ts";
import { parseSource } from "../parse/parse-source.ts";
import { textToSource } from "../text/holes.ts";
import { isHinted } from "../text/is-hinted.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { textWorlds } from "../text/text-worlds.ts";
import { undecidable } from "../verdict/undecidable.ts";

/** Runs a text as a shell script: what `eval`, `bash -c` and a pipe into a shell do. */
export function runScript(machine: Machine, script: Text, place: Place): Text {
	const outputs = textWorlds([script]).map(([world = []]) => runWorld(machine, world, place));
	return machine.unknowns.oneOf("output", outputs);
}

function runWorld(machine: Machine, script: Text, place: Place): Text {
	const source = textToSource(script);
	machine.budget.characters(source.length);
	if (isHinted(script)) {
		const why = "was made from a text that names a creation and is run as a script";
		machine.record([argumentOf(script)], undecidable("dynamic", showText(script), why), place);
	}
	const { tree, broken } = parseSource(source);
	if (tree !== undefined) return machine.runTree({ script: tree, source }, place);
	if (mentionsCreation(source)) {
		const verdict = undecidable("syntax", showText(script), `cannot be parsed: ${broken ?? ""}`);
		machine.record([argumentOf(script)], verdict, place);
	}
	return [];
}
