import { isHarmlessOption, type KnownFunction } from "./known-functions.ts";
import { NotStraightLine, type StartedCommand, type StraightLineValue } from "./straight-line.ts";

/** The arguments of a call. */
export interface StraightLineArguments {
	readonly values: readonly StraightLineValue[];
	readonly options: ReadonlyMap<string, StraightLineValue>;
}

/** What a function that runs something would start. Throws {@link NotStraightLine} where that is not certain. */
export function startedCommand(
	{ does }: KnownFunction,
	{ values, options }: StraightLineArguments,
): StartedCommand {
	const isShell = isTrue(options.get("shell"));
	for (const name of options.keys())
		if (name !== "shell" && !isHarmlessOption(name)) throw new NotStraightLine();
	const [first, second] = values;
	if (first === undefined) throw new NotStraightLine();
	switch (does) {
		case "script":
			return { type: "script", text: textOf(first) };
		case "either": {
			const words = wordsOf(values);
			return words.length === 1 ? scriptOf(words) : { type: "words", words };
		}
		case "spawn":
			if (values.length > 1) throw new NotStraightLine();
			if (first.type === "text" && isShell) return { type: "script", text: first.text };
			return isShell ? never() : { type: "words", words: wordsOf([first]) };
		case "replace":
			return { type: "words", words: [textOf(first), ...wordsOf([second ?? never()]).slice(1)] };
		case "words": {
			const words = [textOf(first), ...(second === undefined ? [] : wordsOf([second]))];
			return isShell ? { type: "script", text: words.join(" ") } : { type: "words", words };
		}
		case "print":
		case "module":
			return never();
	}
}

/** The string of a value. Throws {@link NotStraightLine} for any other. */
export function textOf(value: StraightLineValue | undefined): string {
	return value?.type === "text" ? value.text : never();
}

function scriptOf(words: readonly string[]): StartedCommand {
	return { type: "script", text: words.join("") };
}

function wordsOf(values: readonly StraightLineValue[]): readonly string[] {
	return values.flatMap((value) => (value.type === "list" ? value.items : [textOf(value)]));
}

/** Options of unknown truth count as not certain. */
function isTrue(value: StraightLineValue | undefined): boolean {
	if (value === undefined) return false;
	if (value.type === "text") return true;
	if (value.type !== "constant") return never();
	return /^(?:True|true|[1-9]\d*)$/.test(value.text);
}

function never(): never {
	throw new NotStraightLine();
}
