import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { mergeScopes } from "../scope/merge-scopes.ts";
import { forkScope } from "../scope/scope.ts";
import { scalar, type Variable } from "../scope/variable.ts";
import { literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { isTelling, trial } from "../unwrap/trial.ts";
import { AnalysisLimit } from "../verdict/analysis-limit.ts";
import { evaluateArithmetic } from "./evaluate-arithmetic.ts";
import { expandPrompt } from "./expand-prompt.ts";

const MOST_VARIABLES = 2000;
const RUN_BY_PROGRAMS =
	/^(?:PROMPT_COMMAND|BASH_ENV|GIT_EXTERNAL_DIFF|GIT_SSH|\w+_RSH|LESSCLOSE|ENV|VISUAL|BROWSER|LESSOPEN|(?:\w+_)?(?:EDITOR|PAGER|ASKPASS|COMMAND|BROWSER|SHELL_INIT))$/;

/** Variables of the shell that hold a number: what they are given is evaluated. */
const NUMBERS = /^(?:S?RANDOM|OPTIND|HISTCMD|SECONDS|LINENO|EPOCHSECONDS|BASHPID)$/;

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
	const letters = place.scope.attributes.get(target) ?? "";
	const value = variable.kind === "scalar" ? withAttributes(variable.text, letters) : variable;
	if (/[in]/.test(letters) || NUMBERS.test(target)) {
		for (const text of textsOf(variable)) evaluateArithmetic(machine, text, place);
	}
	const isKept = letters.includes("r") && place.scope.variables.get(target) !== undefined;
	const old = isKept ? forkScope(place.scope) : undefined;
	if (!machine.trace.isRepeated()) machine.history.noteVariable(target, value);
	place.scope.variables.set(target, value);
	mayBeTrapped(machine, target, place);
	if (old !== undefined) mergeScopes(place.scope, old, machine.unknowns);
	machine.trace.variable(target, value, place);
	if (value.kind === "scalar") {
		runByPrograms(machine, { name: target, text: value.text }, place);
	}
}

/** The name under which the value is kept that a trap gives to a variable. */
export function trapped(name: string): string {
	return `${name} in a trap`;
}

/** A trap may run between this assignment and the next command. */
function mayBeTrapped({ unknowns }: Machine, name: string, { scope }: Place): void {
	const value = scope.variables.get(trapped(name));
	if (value === undefined) return;
	const other = forkScope(scope);
	other.variables.set(name, value);
	mergeScopes(scope, other, unknowns);
}

function textsOf(variable: Variable): readonly Text[] {
	if (variable.kind === "array") return [...variable.items.values()];
	return variable.kind === "scalar" ? [variable.text] : [];
}

/** `declare -l` and `-u` change the case of what is assigned; `-n` makes it the name of another variable. */
function withAttributes(text: Text, letters: string): Variable {
	const name = letters.includes("n") ? literalOf(text) : undefined;
	if (name !== undefined) return { kind: "reference", name };
	if (!/[lu]/.test(letters)) return scalar(text);
	return scalar(
		text.map((piece) => {
			if (piece.kind !== "literal") return piece;
			const isLower = letters.includes("l");
			return { ...piece, text: isLower ? piece.text.toLowerCase() : piece.text.toUpperCase() };
		}),
	);
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
