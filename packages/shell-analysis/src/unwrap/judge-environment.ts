import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { spellsOutCreation } from "../parse/mentions.ts";
import { literalOf } from "../text/literal.ts";
import { undecidable } from "../verdict/undecidable.ts";
import type { Call } from "./call.ts";

/** A program may run what it finds in its environment: undecidable when a variable there spells out a creation. */
export function judgeEnvironment({ machine, argv, place }: Call): void {
	const name = creatingVariable(machine, place);
	if (name === undefined) return;
	const why = "gives the program a command that opens a pull request; run the command directly";
	machine.record(argv, undecidable("dynamic", name, why), place);
}

function creatingVariable(machine: Machine, { scope }: Place): string | undefined {
	machine.budget.steps(1);
	for (const [name, letters] of scope.attributes.entries()) {
		const variable = letters.includes("x") ? scope.variables.get(name) : undefined;
		if (variable?.kind !== "scalar") continue;
		if (spellsOutCreation(literalOf(variable.text) ?? "")) return name;
	}
	return undefined;
}
