import { argumentsOf, wordOf } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { spellsOutCreation } from "../parse/mentions.ts";
import { literalOf } from "../text/literal.ts";
import { renderText } from "../text/show-text.ts";
import { undecidable } from "../verdict/undecidable.ts";
import type { Call } from "./call.ts";
import { exportedTexts } from "./exported-texts.ts";
import { judgeNamedFiles } from "./programs/loaded-files.ts";
import { plainSteps } from "./programs/plain-steps.ts";

/** A program may run what it finds in its environment: undecidable when a variable there spells out a creation. */
export function judgeEnvironment(call: Call): void {
	const { machine, argv, place } = call;
	if (place.scope.attributes.peek().size === 0 || isPlainProgram(call)) return;
	judgeFilesInEnvironment(call);
	const name = creatingVariable(machine, place);
	if (name === undefined) return;
	const why = "gives the program a command that opens a pull request; run the command directly";
	machine.record(argv, undecidable("dynamic", name, why), place);
}

function creatingVariable(machine: Machine, { scope }: Place): string | undefined {
	machine.budget.steps(1);
	const creating = exportedTexts(scope).find(([, text]) =>
		spellsOutCreation(literalOf(text) ?? ""),
	);
	return creating?.[0];
}

const OWN = /^(?:PATH|PWD|OLDPWD|HOME|TMPDIR|SHELL|_)$/;

/** The files of this line that a variable of the environment names: settings, startup files, modules. */
function judgeFilesInEnvironment(call: Call): void {
	const { scope } = call.place;
	if (scope.files.size === 0) return;
	const words = exportedTexts(scope).flatMap(([name, text]) =>
		OWN.test(name) ? [] : renderText(text, " ").split(/[\s=:@,]+/),
	);
	if (words.length > 0) judgeNamedFiles({ ...call, args: argumentsOf(...words.slice(0, 64)) });
}

/** A program on the line that is understood whole, and reads no variable; what it starts is judged by itself. */
function isPlainProgram(call: Call): boolean {
	return call.args.some((argument) => {
		const source = wordOf(argument);
		return source !== undefined && plainSteps(call, source) !== undefined;
	});
}
