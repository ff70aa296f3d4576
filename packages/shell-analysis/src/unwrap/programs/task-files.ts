import { inside } from "../../machine/place.ts";
import { spellsOutCreation } from "../../parse/mentions.ts";
import { forkScope } from "../../scope/scope.ts";
import { literal } from "../../text/literal.ts";
import { showText } from "../../text/show-text.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { isTelling, trial } from "../trial.ts";

/** The files from which a program takes the commands that it runs. */
const TASK_FILES: ReadonlyMap<string, RegExp> = new Map([
	["just", /^\.?justfile$/i],
	["task", /^taskfile(?:\.dist)?\.ya?ml$/i],
	["go-task", /^taskfile(?:\.dist)?\.ya?ml$/i],
	["tox", /^(?:tox\.ini|setup\.cfg|pyproject\.toml)$/],
	["hatch", /^(?:hatch|pyproject)\.toml$/],
	["pdm", /^pyproject\.toml$/],
	["poe", /^pyproject\.toml$/],
	["mise", /^\.?mise(?:\.\w+)?\.toml$/],
	["deno", /^deno\.jsonc?$/],
	["nox", /^noxfile\.py$/],
	["invoke", /^tasks\.py$/],
	["inv", /^tasks\.py$/],
	["rake", /^rakefile(?:\.rb)?$/i],
	["lefthook", /^\.?lefthook(?:-local)?\.ya?ml$/],
	["pre-commit", /^\.pre-commit-config\.yaml$/],
	["foreman", /^Procfile/],
	["overmind", /^Procfile/],
	["cargo", /^(?:Makefile\.toml|config\.toml|build\.rs)$/],
	["direnv", /^\.envrc$/],
	["act", /\.ya?ml$/],
	["earthly", /^Earthfile$/],
	["docker", /^(?:\w+\.)?Dockerfile|\.ya?ml$/],
]);

const MOST_LINES = 200;

/** Undecidable where a program takes its commands from a file of this line that opens a pull request. */
export function judgeTaskFiles(call: Call): void {
	const files = TASK_FILES.get(call.name);
	if (files === undefined) return;
	for (const [path, text] of call.place.scope.files) {
		const shown = showText(text);
		if (!files.test(path.slice(path.lastIndexOf("/") + 1)) || !mayCreate(call, shown)) continue;
		const why = "was written on this line, opens a pull request, and is run";
		call.machine.record(call.argv, undecidable("dynamic", path, why), call.place);
	}
}

function mayCreate(call: Call, text: string): boolean {
	const lines = text.split("\n").filter((line) => !/^\s*(?:#|\/\/)/.test(line));
	return lines
		.slice(0, MOST_LINES)
		.some((line) => commandsIn(line).some((text) => opens(call, text)));
}

/** The line as it is, behind a key or a sign of a list, and each string in it. */
function commandsIn(line: string): readonly string[] {
	const value = line.replace(/^[\s@-]*(?:[\w."-]+\s*[:=]\s*(?=\S))*/, "");
	const strings = [...line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)];
	const words = strings.map(([, double, single]) => double ?? single ?? "");
	return [value, ...words, words.join(" ")];
}

function opens({ machine, place }: Call, text: string): boolean {
	if (!spellsOutCreation(text)) return false;
	const inner = inside(place, undefined, { scope: forkScope(place.scope), stdin: [] });
	return trial(machine, () => machine.runScript(literal(text), inner)).some(isTelling);
}
