import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import type { Variable } from "../scope/variable.ts";
import type { Text } from "../text/text.ts";
import { isTelling, trial } from "../unwrap/trial.ts";
import { AnalysisLimit } from "../verdict/analysis-limit.ts";
import { expandPrompt } from "./expand-prompt.ts";

const MOST_VARIABLES = 2000;
const RUN_BY_PROGRAMS =
	/^(?:PROMPT_COMMAND|BASH_ENV|GIT_EXTERNAL_DIFF|GIT_SSH|\w+_RSH|LESSCLOSE|ENV|VISUAL|BROWSER|LESSOPEN|(?:\w+_)?(?:EDITOR|PAGER|ASKPASS|COMMAND|BROWSER|SHELL_INIT))$/;

/** Gives a variable a value. Variables that programs run as commands are judged like commands. */
export function setVariable(
	machine: Machine,
	{ name, variable }: { readonly name: string; readonly variable: Variable },
	place: Place,
): void {
	if (place.scope.variables.peek().size > MOST_VARIABLES) {
		throw new AnalysisLimit(name, "is one variable too many");
	}
	const before = place.scope.variables.get(name);
	const target = before?.kind === "reference" ? before.name : name;
	place.scope.variables.set(target, variable);
	if (variable.kind === "scalar")
		runByPrograms(machine, { name: target, text: variable.text }, place);
}

/** Editors, pagers and the like run as commands; the substitutions in a prompt run when it is shown. */
function runByPrograms(
	machine: Machine,
	{ name, text }: { readonly name: string; readonly text: Text },
	place: Place,
): void {
	const isPrompt = /^PS[0-4]$/.test(name);
	if (!isPrompt && !RUN_BY_PROGRAMS.test(name)) return;
	const label = `${name}=`;
	if (isPrompt) {
		expandPrompt(machine, { text, label }, place);
		return;
	}
	const inner = inside(place, label, { scope: forkScope(place.scope) });
	machine.found.push(...trial(machine, () => machine.runScript(text, inner)).filter(isTelling));
}
