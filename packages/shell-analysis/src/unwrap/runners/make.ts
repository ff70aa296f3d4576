import { type ParsedFlags, parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { literalStart } from "../../text/literal.ts";
import { renderText } from "../../text/show-text.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { loads } from "../programs/files-loaded-by.ts";
import { makefileScript } from "../programs/makefile-script.ts";
import { opensWhenLoaded } from "../programs/opens-when-loaded.ts";
import { isTelling, trial } from "../trial.ts";
import { judgeAssembledWords } from "./assembled-words.ts";

const RULES = {
	valued: valuedFlags({
		file: "-f --file --makefile",
		eval: "-E --eval",
		other: "-C -I -j -l -o -W",
	}),
	interspersed: true,
};

/** `make`: the recipes of a makefile that came with this line; a target of another one is let through. */
export function runMake(call: Call): Text {
	const flags = parseFlags(call.args, RULES);
	for (const { text } of assignments(flags)) runScript(call, afterEquals(text));
	for (const makefile of makefiles(call, flags)) runMakefile(call, makefile);
	return leaf(call, judgeAssembledWords(call));
}

/** What variables on the command line stand for: programs, `SHELL` among them. */
function assignments({ operands }: ParsedFlags): Call["args"] {
	return operands.filter(({ text }) => /^[\w.-]+[:+?]?=/.test(literalStart(text)));
}

function afterEquals(text: Text): Text {
	return dropCharacters(text, literalStart(text).indexOf("=") + 1);
}

function runScript(call: Call, script: Text): boolean {
	const { machine, place } = call;
	const inner = inside(place, "make", { scope: forkScope(place.scope), stdin: [] });
	const findings = trial(machine, () => machine.runScript(script, inner)).filter(isTelling);
	machine.found.push(...findings);
	return findings.length > 0;
}

function runMakefile(call: Call, makefile: Text): void {
	if (runScript(call, makefileScript(call.machine, makefile))) return;
	if (!opensWhenLoaded(call, "makefile", makefile)) return;
	const why = "is a makefile of this line that may open a pull request; run the command directly";
	call.machine.record(call.argv, undecidable("dynamic", call.name, why), call.place);
}

/** Those that are named, or that make looks for; with an `include` any file of the line. */
function makefiles({ machine, name, place }: Call, { values }: ParsedFlags): readonly Text[] {
	const given = (values.get("file") ?? []).map((path) =>
		wordOf(path) === "-" ? place.stdin : (machine.fileText(path.text, place) ?? []),
	);
	const evaluated = (values.get("eval") ?? []).map(({ text }) => text);
	const { files, variables } = place.scope;
	const usual = given.length > 0 ? [] : [...files].filter(([path]) => loads(name, path));
	const all = [...given, ...evaluated, ...usual.map(([, text]) => text)];
	const isIncluding = all.some((text) => /^\s*-?s?include\b/m.test(renderText(text, " ")));
	return isIncluding || variables.get("MAKEFILES") !== undefined
		? [...all, ...files.values()]
		: all;
}
