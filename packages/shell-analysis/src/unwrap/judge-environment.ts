import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { spellsOutCreation } from "../parse/mentions.ts";
import { forkScope } from "../scope/scope.ts";
import { literal, literalOf } from "../text/literal.ts";
import { undecidable } from "../verdict/undecidable.ts";
import type { Call } from "./call.ts";
import { isTelling, trial } from "./trial.ts";

/** A program may run what it finds in its environment: undecidable when a variable there spells out a creation. */
export function judgeEnvironment(call: Call): void {
	const { machine, argv, place } = call;
	const name = creatingVariable(call);
	if (name === undefined) return;
	const why = "gives the program a command that opens a pull request; run the command directly";
	machine.record(argv, undecidable("dynamic", name, why), place);
}

function creatingVariable({ machine, place }: Call): string | undefined {
	const { scope } = place;
	machine.budget.steps(1);
	for (const [name, letters] of scope.attributes.entries()) {
		const variable = letters.includes("x") ? scope.variables.get(name) : undefined;
		if (variable?.kind !== "scalar") continue;
		const value = literalOf(variable.text) ?? "";
		if (!spellsOutCreation(value) || isProse(value)) continue;
		if (!isKnownScript(value) || opens(machine, value, place)) return name;
	}
	return undefined;
}

/** A text for people: a title as `fix: …` or `docs(cli): …`, or a sentence. No program has such a name. */
function isProse(value: string): boolean {
	const [first = ""] = value.trim().split(/\s+/);
	return /^[a-z]+(?:\([\w./-]*\))?!?:$/.test(first) || /^[A-Z][a-z]+,?$/.test(first);
}

/** An alias of git, an assignment, a function, or a program that runs what it is told: then it is a script. */
function isKnownScript(value: string): boolean {
	return /^!?(?:[A-Za-z_]\w*(?:=|\s*\(\))|(?:git|bash|sh|env|python3?|node|perl|ruby|awk|echo|printf|true|:)\s)/.test(
		value,
	);
}

function opens(machine: Machine, value: string, place: Place): boolean {
	const mark = `environment ${value}`;
	if (place.calls.includes(mark)) return false;
	const inner = inside(place, undefined, {
		scope: forkScope(place.scope),
		stdin: [],
		calls: [...place.calls, mark],
	});
	const script = literal(value.replace(/^!/, ""));
	return trial(machine, () => machine.runScript(script, inner)).some(isTelling);
}
