import { type KnownFunction, knownFunction, moduleNamed } from "./known-functions.ts";
import type { ProgramReader } from "./program-reader.ts";
import { type StraightLineArguments, startedCommand, textOf } from "./start-command.ts";
import { NotStraightLine, type StraightLineValue } from "./straight-line.ts";

/** Notes what a call does, and returns its value. Throws {@link NotStraightLine} for a function that is not known. */
export function callFunction(
	reader: ProgramReader,
	name: string,
	args: StraightLineArguments,
): StraightLineValue {
	const known = knownFunction(name, reader.language);
	if (known === undefined) throw new NotStraightLine();
	if (known.does === "module") {
		const module = moduleNamed(textOf(args.values[0]), reader.language);
		if (module === undefined || args.values.length !== 1) throw new NotStraightLine();
		return { type: "path", name: module };
	}
	if (known.does === "print") return print(reader, known, args);
	const command = startedCommand(known, args);
	const isApart = reader.language === "javascript" && !args.options.has("stdio");
	return reader.start(isApart ? { ...command, input: "" } : command, isCaptured(known, args));
}

/** `stdio: "inherit"` and `stdout=…` change where the output goes: a program that is kept may be printed. */
function isCaptured(known: KnownFunction, { options }: StraightLineArguments): boolean {
	if (options.has("stdio")) return false;
	return known.isCaptured === true || options.has("capture_output") || options.has("stdout");
}

function print(
	reader: ProgramReader,
	{ separator = "", end = "" }: KnownFunction,
	{ values, options }: StraightLineArguments,
): StraightLineValue {
	if ([...options.keys()].some((option) => option !== "flush")) throw new NotStraightLine();
	const parts = values.flatMap((value, index): readonly (string | number)[] => [
		...(index === 0 ? [] : [separator]),
		...printed(value),
	]);
	reader.steps.push({ type: "print", parts: [...parts, end] });
	return { type: "constant", text: "None" };
}

function printed(value: StraightLineValue): readonly (string | number)[] {
	switch (value.type) {
		case "text":
			return [value.text];
		case "output":
			return [value.step];
		case "constant":
			return [value.text];
		case "list":
		case "path":
		case "options":
			throw new NotStraightLine();
	}
}
