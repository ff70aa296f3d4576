import { argumentOf } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { mentionsCreation } from "../parse/mentions.ts";
import { parseSource } from "../parse/parse-source.ts";
import { textToSource } from "../text/holes.ts";
import { isComputed } from "../text/is-computed.ts";
import { isHinted } from "../text/is-hinted.ts";
import { isPrinted } from "../text/is-printed.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { textWorlds } from "../text/text-worlds.ts";
import { isBroken, isTelling, takeBack } from "../unwrap/trial.ts";
import { undecidable } from "../verdict/undecidable.ts";
import { posixReading } from "./posix-reading.ts";

/** Runs a text as a shell script: what `eval`, `bash -c` and a pipe into a shell do. */
export function runScript(machine: Machine, script: Text, place: Place): Text {
	const outputs = textWorlds([script]).map(([world = []]) => {
		const start = machine.found.length;
		const output = runWorld(machine, world, place);
		if (!machine.found.slice(start).some(isTelling)) runOtherReadings(machine, world, place);
		return output;
	});
	return machine.unknowns.oneOf("output", outputs);
}

/** What the shell itself nests in. */
const SYNTAX =
	/^(?:[$<>]?\(…\)|\$\(\(…\)\)|\$\{.*|if|for|select|while|until|case|coproc|eval|trap|\.|source|command|builtin|exec|zsh|alias .*|.*\(\)|.*=|compgen.*|mapfile.*)$/;

/** Whether a program that is not known to be bash reads the script. */
function mayBeSh({ path }: Place): boolean {
	const program = path.findLast((label) => !SYNTAX.test(label));
	return program !== undefined && !/^(?:bash|zsh|ksh|rbash)\b/.test(program);
}

const OTHER = "another reading";

/** What is not known may be nothing at all: then `$t` in front of `v=1` leaves an assignment. And the shell may be `sh`. */
function runOtherReadings(machine: Machine, script: Text, place: Place): void {
	if (place.calls.includes(OTHER)) return;
	const known = script.filter((piece) => piece.kind !== "unknown");
	const isPartial = known.length > 0 && known.length < script.length;
	const readings = [
		isPartial ? known : undefined,
		mayBeSh(place) ? posixReading(script) : undefined,
	];
	const calls = [...place.calls, OTHER];
	for (const reading of readings) {
		if (reading === undefined) continue;
		const findings = takeBack(machine, () => void runWorld(machine, reading, { ...place, calls }));
		machine.found.push(...findings.filter((found) => isTelling(found) && !isBroken(found)));
	}
}

function runWorld(machine: Machine, script: Text, place: Place): Text {
	const source = textToSource(script);
	machine.budget.characters(source.length);
	if (isHinted(script)) {
		const why = "was made from a text that names a creation and is run as a script";
		machine.record([argumentOf(script)], undecidable("dynamic", showText(script), why), place);
	}
	if (isComputed(script)) {
		const why = "is computed by a program and run as a script; write it out";
		machine.record([argumentOf(script)], undecidable("dynamic", showText(script), why), place);
	}
	if (isPrinted(script) && machine.mention.isSeen()) {
		const why = "is printed by a program and run as a script, on a line that names a creation";
		machine.record([argumentOf(script)], undecidable("dynamic", showText(script), why), place);
	}
	const { tree, broken } = parseSource(source);
	if (broken !== undefined) machine.trace.gap(`not valid bash: ${broken}`);
	if (tree !== undefined) return machine.runTree({ script: tree, source }, place);
	if (mentionsCreation(source)) {
		const verdict = undecidable("syntax", showText(script), `cannot be parsed: ${broken ?? ""}`);
		machine.record([argumentOf(script)], verdict, place);
	}
	return [];
}
