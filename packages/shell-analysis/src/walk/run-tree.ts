import { argumentOf } from "../machine/argument.ts";
import type { Machine, Tree } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { bracketDepth } from "../parse/bracket-depth.ts";
import { mentionsCreation } from "../parse/mentions.ts";
import { showSource } from "../text/holes.ts";
import { literal } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { AnalysisLimit } from "../verdict/analysis-limit.ts";
import { undecidable } from "../verdict/undecidable.ts";
import { runList } from "./run-node.ts";

/** The parser gives up at 256 levels and leaves out what is below. */
const DEEPEST = 200;

/** Runs the statements of a script in order. What bash would refuse is undecidable where it names a creation. */
export function runTree(machine: Machine, { script, source }: Tree, place: Place): Text {
	const problem = script.errors?.[0];
	if (problem !== undefined && bracketDepth(source) > DEEPEST) {
		throw new AnalysisLimit(source.slice(0, 40), "is nested too deep");
	}
	if (problem !== undefined && mentionsCreation(source)) {
		const shown = showSource(source, machine.unknowns);
		const word = shown.slice(problem.pos).trim().split("\n")[0] || shown.trim();
		const verdict = undecidable("syntax", word, `is not valid bash: ${problem.message}`);
		machine.record([argumentOf(literal(shown))], verdict, place);
	}
	if (problem !== undefined) machine.trace.gap(`not valid bash: ${problem.message}`);
	return runList(machine, script.commands, place);
}
