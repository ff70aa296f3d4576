import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import type { Variable } from "../scope/variable.ts";
import { AnalysisLimit } from "../verdict/analysis-limit.ts";

const MOST_VARIABLES = 2000;
const RUN_BY_PROGRAMS =
	/^(?:PROMPT_COMMAND|BASH_ENV|ENV|VISUAL|BROWSER|LESSOPEN|(?:\w+_)?(?:EDITOR|PAGER|ASKPASS|COMMAND|BROWSER|SHELL_INIT))$/;

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
	if (variable.kind === "scalar" && RUN_BY_PROGRAMS.test(target)) {
		const scope = forkScope(place.scope);
		machine.runScript(variable.text, inside(place, `${target}=`, { scope }));
	}
}
