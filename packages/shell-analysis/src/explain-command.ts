import type { AnalysisContext } from "./machine/analysis-context.ts";
import { createMachine, createPlace } from "./machine/create-machine.ts";
import type { Machine } from "./machine/machine.ts";
import type { Place } from "./machine/place.ts";
import { mentionsCommandWord } from "./parse/mentions.ts";
import { withoutHoleMarks } from "./text/holes.ts";
import { isHinted } from "./text/is-hinted.ts";
import { literal } from "./text/literal.ts";
import { showText } from "./text/show-text.ts";
import { AnalysisLimit } from "./verdict/analysis-limit.ts";
import { combineVerdicts } from "./verdict/combine-verdicts.ts";
import type { CommandTrace } from "./verdict/command-trace.ts";
import type { CommandVerdict } from "./verdict/command-verdict.ts";
import type { FoundCommand } from "./verdict/found-command.ts";
import { undecidable } from "./verdict/undecidable.ts";

/** What an analysis found: every simple command that would run, and the verdict on all of them together. */
export interface CommandExplanation {
	/** In the order in which they would run. */
	readonly commands: readonly FoundCommand[];
	readonly verdict: CommandVerdict;
	/** What the walk met: simple commands, writing redirections, variables, and whether it was complete. */
	readonly trace: CommandTrace;
}

const LONGEST_COMMAND = 1_000_000;
const MOST_TRAPS = 128;

/**
 * Works out what a bash command line would do. Never throws: a line that is too long, too deep or too complex is
 * `undecidable`.
 */
export function explainCommand(command: string, context: AnalysisContext = {}): CommandExplanation {
	const first = createMachine(command, context);
	const place = createPlace(first);
	const explanation = explainOnce(first, command, place);
	if (!isReadBeforeWritten(first, place)) return explanation;
	const second = createMachine(command, context);
	const again = createPlace(second);
	return explainOnce(second, command, {
		...again,
		scope: { ...again.scope, files: place.scope.files },
	});
}

/** Whether a later part of the line (in the background, or in a loop) writes a file that an earlier one wants. */
function isReadBeforeWritten({ missedFiles }: Machine, { scope }: Place): boolean {
	return [...scope.files].some(
		([path, text]) =>
			missedFiles.has(path.slice(path.lastIndexOf("/") + 1)) &&
			(isHinted(text) || mentionsCommandWord(showText(text))),
	);
}

function explainOnce(machine: Machine, command: string, place: Place): CommandExplanation {
	const limit = runWithinLimits(machine, command, place);
	if (limit?.type === "undecidable") machine.trace.gap(limit.why);
	const verdicts = machine.found.map((found) => found.verdict);
	const verdict = combineVerdicts(limit === undefined ? verdicts : [limit, ...verdicts]);
	return { commands: machine.found, verdict, trace: machine.trace.trace() };
}

/** Runs the traps of the line, and those that traps set. */
function runLater({ later }: Machine): void {
	if (later.length > MOST_TRAPS) throw new AnalysisLimit("trap", "stands there too often");
	for (const run of later.splice(0)) run();
}

function runWithinLimits(
	machine: Machine,
	command: string,
	place: Place,
): CommandVerdict | undefined {
	if (command.length > LONGEST_COMMAND) {
		return undecidable(
			"limit",
			command.slice(0, 40),
			"begins a command that is too long to be judged",
		);
	}
	machine.mention.note(command);
	try {
		machine.runScript(literal(withoutHoleMarks(command)), place);
		for (let generation = 0; generation < 2; generation += 1) runLater(machine);
		return undefined;
	} catch (error) {
		if (error instanceof AnalysisLimit) {
			return undecidable("limit", error.word || command.slice(0, 40), error.message);
		}
		if (error instanceof RangeError) {
			return undecidable("limit", command.slice(0, 40), "begins a command that is nested too deep");
		}
		throw error;
	}
}
