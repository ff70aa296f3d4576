import { expandWord } from "../expand/expand-word.ts";
import { createScope } from "../scope/scope.ts";
import { scalar } from "../scope/variable.ts";
import { literal } from "../text/literal.ts";
import { showText } from "../text/show-text.ts";
import { createUnknowns } from "../text/unknowns.ts";
import { runCommand } from "../unwrap/run-command.ts";
import { createBudget } from "../verdict/budget.ts";
import { isTooLarge } from "../walk/file-on-disk.ts";
import { fileText } from "../walk/file-text.ts";
import { runNode } from "../walk/run-node.ts";
import { runScript } from "../walk/run-script.ts";
import { runTree } from "../walk/run-tree.ts";
import type { AnalysisContext } from "./analysis-context.ts";
import { createHistory } from "./history.ts";
import { createInputs } from "./inputs.ts";
import { createLinks } from "./links.ts";
import type { Machine } from "./machine.ts";
import { createMention } from "./mention.ts";
import type { Place } from "./place.ts";
import { createTraceRecorder } from "./trace-recorder.ts";

/** Puts an analysis together: what walks the tree, what expands words and what knows programs. */
export function createMachine(line: string, context: AnalysisContext): Machine {
	const machine: Machine = {
		context,
		line,
		budget: createBudget(),
		unknowns: createUnknowns(),
		found: [],
		trace: createTraceRecorder(),
		mention: createMention(),
		history: createHistory(),
		inputs: createInputs(),
		links: createLinks(),
		later: [],
		missedFiles: new Set(),
		record(argv, verdict, { path }) {
			const shown = argv.map(({ text }) => showText(text));
			if (!machine.mention.isSeen()) machine.mention.note(shown.join(" "));
			machine.found.push({ argv: shown, path, verdict });
		},
		runScript: (script, place) => runScript(machine, script, place),
		runTree: (tree, place) => runTree(machine, tree, place),
		runNode: (node, place) => runNode(machine, node, place),
		runCommand: (argv, place) => runCommand(machine, argv, place),
		fileText: (path, place) => fileText(machine, path, place),
		isTooLarge: (path, place) => isTooLarge(machine, path, place),
		expand: (word, place) => expandWord(machine, word, place),
	};
	return machine;
}

/** The outermost place: a shell whose standard input is the terminal. */
export function createPlace(machine: Machine): Place {
	const scope = createScope();
	const known = { BASH: "/bin/bash", IFS: " \t\n", SHELL: "/bin/bash" };
	for (const [name, value] of Object.entries(known))
		scope.variables.set(name, scalar(literal(value)));
	const stdin = [machine.unknowns.create({ source: "terminal input", terminal: true })];
	return {
		scope,
		stdin,
		path: [],
		depth: 0,
		calls: [],
		running: [],
		isDirect: false,
		isSupposed: false,
	};
}
