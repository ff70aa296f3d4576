import { parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { literal, literalOf } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { isTelling, trial } from "../trial.ts";

const RULES = {
	valued: valuedFlags({ file: "-f --file --makefile", other: "-C -I -j -l -o -W" }),
	interspersed: true,
};
const DEFAULT_FILES = ["GNUmakefile", "makefile", "Makefile"];

/** `make`: the recipes of a makefile that came with this line; a target of another one is let through. */
export function runMake(call: Call): Text {
	const { machine, place } = call;
	const given = parseFlags(call.args, RULES).values.get("file") ?? [];
	const texts = given.map((path) =>
		wordOf(path) === "-" ? place.stdin : machine.fileText(path.text, place),
	);
	if (given.length === 0) texts.push(...DEFAULT_FILES.map((file) => place.scope.files.get(file)));
	for (const text of texts) {
		const source = text === undefined ? undefined : literalOf(text);
		if (source === undefined) continue;
		const inner = inside(place, "make", { scope: forkScope(place.scope), stdin: [] });
		const findings = trial(machine, () => machine.runScript(literal(recipes(source)), inner));
		machine.found.push(...findings.filter(isTelling));
	}
	return leaf(call);
}

function recipes(source: string): string {
	const lines = source.split("\n").flatMap((line) => {
		const recipe = /^(?:\t|[^\t#=]*:[^=]*;)\s*[@+-]*(.*)$/.exec(line)?.[1];
		return recipe === undefined ? [] : [recipe.replaceAll("$$", "$")];
	});
	return lines.join("\n");
}
