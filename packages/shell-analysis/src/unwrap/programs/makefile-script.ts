import type { Machine } from "../../machine/machine.ts";
import { sourceToText, textToSource } from "../../text/holes.ts";
import { literalOf } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";

const VARIABLE = /^(?:export\s+|override\s+)*(?:define\s+)?([\w.-]+)\s*(?::{0,3}|\?|\+|!)=\s*(.*)$/;
const RECIPE = /^(?!\$[({]shell)(?:\t|[^\t#=:]*::?[^=]*?;)\s*[@+-]*(.*)$/;
const MOST_PASSES = 4;
const LONGEST = 16_384;

/**
 * What a makefile may run, as one script: the lines of the recipes, `$(shell …)` and `name != …`, with the variables
 * of the makefile filled in.
 */
export function makefileScript(machine: Machine, makefile: Text): Text {
	const whole = textToSource(makefile).replace(/\\\n\t?/g, " ");
	const values = new Map<string, string>();
	const lines = whole.split("\n").flatMap((line) => {
		const [, name = "", value = ""] = VARIABLE.exec(line) ?? [];
		if (name !== "") values.set(name, value);
		const recipe = RECIPE.exec(line)?.[1];
		const computed = /^[\w.-]+\s*!=\s*(.*)$/.exec(line)?.[1];
		const called = [...line.matchAll(/\$[({]shell\s+(.*)[)}]/g)].map((match) => match[1] ?? "");
		return [recipe, computed, ...called].filter((text) => text !== undefined);
	});
	const filled = lines.map((line) => filledIn(line, values));
	return sourceToText(filled.join("\n").replaceAll("$$", "$"), machine.unknowns);
}

const FUNCTION =
	/\$[({](?!shell\b)[\w-]+[ ,]|^\s*define\b|\.RECIPEPREFIX|^\s*[-s]?include\b|\bSHELL(?:FLAGS)?\b|^\s*load\b/m;

/** What makes make read again what it made out of a text. */
const READ_AGAIN = /!=|SECONDEXPANSION|\$[({](?:shell|eval|call)\b/;

/** Whether the script is all that the makefile can run: nothing in it computes text, or reads another file. */
export function isPlainMakefile(makefile: Text): boolean {
	const source = literalOf(makefile);
	if (source === undefined) return false;
	return !FUNCTION.test(READ_AGAIN.test(source) ? source : source.replaceAll("$$", ""));
}

/** The line with `$(name)`, `${name}` and `$n` filled in, and what these hold in turn; a long one is left. */
function filledIn(line: string, values: ReadonlyMap<string, string>): string {
	let text = line;
	for (let pass = 0; pass < MOST_PASSES && text.includes("$"); pass += 1) {
		let length = 0;
		text = text.replace(
			/(?<!\$)\$(?:[({]([\w.-]+)[)}]|(\w))/g,
			(read, long?: string, short?: string) => {
				const value = values.get(long ?? short ?? "") ?? read;
				length += value.length;
				return length > LONGEST ? read : value;
			},
		);
	}
	return text;
}
