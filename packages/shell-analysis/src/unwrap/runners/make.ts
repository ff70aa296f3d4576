import { type ParsedFlags, parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { knownWorlds } from "../../output/map-worlds.ts";
import { forkScope } from "../../scope/scope.ts";
import { literal, literalOf, literalStart } from "../../text/literal.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { isTelling, trial } from "../trial.ts";

const RULES = {
	valued: valuedFlags({
		file: "-f --file --makefile",
		eval: "-E --eval",
		other: "-C -I -j -l -o -W",
	}),
	interspersed: true,
};
const DEFAULT_FILES = ["GNUmakefile", "makefile", "Makefile"];

/** `make`: the recipes of a makefile that came with this line; a target of another one is let through. */
export function runMake(call: Call): Text {
	const { machine, place } = call;
	const inner = inside(place, "make", { scope: forkScope(place.scope), stdin: [] });
	for (const script of scriptsFor(call)) {
		const findings = trial(machine, () => machine.runScript(script, inner));
		machine.found.push(...findings.filter(isTelling));
	}
	return leaf(call);
}

/** The recipes, and the programs that variables on the command line stand for, `SHELL` among them. */
function scriptsFor(call: Call): readonly Text[] {
	const flags = parseFlags(call.args, RULES);
	const variables = flags.operands.filter(({ text }) => /^[\w.-]+[:+?]?=/.test(literalStart(text)));
	const assigned = variables.map(({ text }) =>
		dropCharacters(text, literalStart(text).indexOf("=") + 1),
	);
	const sources = makefiles(call, flags).flatMap((text) => knownWorlds(text ?? []) ?? []);
	return [...assigned, ...sources.map((source) => literal(recipes(source)))];
}

function makefiles(
	{ machine, place }: Call,
	{ values }: ParsedFlags,
): readonly (Text | undefined)[] {
	const given = values.get("file");
	const texts = (given ?? []).map((path) =>
		wordOf(path) === "-" ? place.stdin : machine.fileText(path.text, place),
	);
	const evaluated = (values.get("eval") ?? []).map(({ text }) => text);
	const usual = given === undefined ? DEFAULT_FILES.map((file) => place.scope.files.get(file)) : [];
	const all = [...texts, ...evaluated, ...usual];
	const included = all.some((text) => /^\s*-?s?include\b/m.test(literalOf(text ?? []) ?? ""));
	return included ? [...all, ...place.scope.files.values()] : all;
}

const VARIABLE = /^(?:export\s+)?([\w.-]+)\s*(?::{0,3}|\?|\+|!)=\s*(.*)$/;

/** The lines of the recipes, `$(shell …)` and `name != …`, with the variables of the makefile filled in. */
function recipes(source: string): string {
	const whole = source.replace(/\\\n\t?/g, " ");
	const values = new Map<string, string>();
	const lines = whole.split("\n").flatMap((line) => {
		const [, name = "", value = ""] = VARIABLE.exec(line) ?? [];
		if (name !== "") values.set(name, value);
		const recipe = /^(?!\$[({]shell)(?:\t|[^\t#=:]*::?[^=]*?;)\s*[@+-]*(.*)$/.exec(line)?.[1];
		const computed = /^[\w.-]+\s*!=\s*(.*)$/.exec(line)?.[1];
		const called = [...line.matchAll(/\$[({]shell\s+(.*)[)}]/g)].map((match) => match[1] ?? "");
		return [recipe, computed, ...called].filter((text) => text !== undefined);
	});
	const filled = lines.map((line) =>
		line.replace(/\$[({]([\w.-]+)[)}]/g, (read, name: string) => values.get(name) ?? read),
	);
	return filled.join("\n").replaceAll("$$", "$");
}
