import { languageOf } from "./language-of.ts";
import { namesFromOutside } from "./names-from-outside.ts";
import { createProgramReader, isAtEnd } from "./program-reader.ts";
import { readAwk } from "./read-awk.ts";
import { readStatement } from "./read-statement.ts";
import {
	NotStraightLine,
	type StraightLineLanguage,
	type StraightLineStep,
} from "./straight-line.ts";
import { straightLineTokens } from "./straight-line-tokens.ts";

/** A program that is started, with what is known about its surroundings. */
export interface StartedProgram {
	readonly source: string;
	readonly interpreter: string;
	/** The arguments of the interpreter, as far as they are known. */
	readonly args: readonly (string | undefined)[];
}

/**
 * Everything that a program does, in order, if it is a straight line of strings, lists, prints and started commands;
 * undefined for any program of which a single token is not understood.
 */
export function readStraightLine(program: StartedProgram): readonly StraightLineStep[] | undefined {
	const language = languageOf(program.interpreter);
	if (language === undefined || changesMeaning(program, language)) return undefined;
	try {
		return readSteps(program, language);
	} catch (error) {
		if (error instanceof NotStraightLine) return undefined;
		throw error;
	}
}

function readSteps(
	program: StartedProgram,
	language: StraightLineLanguage,
): readonly StraightLineStep[] {
	const tokens = straightLineTokens(bodyOf(program, language), language);
	const reader = createProgramReader(tokens, language, namesFromOutside(program, language));
	if (language === "awk") {
		readAwk(reader);
		return reader.steps;
	}
	while (!isAtEnd(reader)) {
		if (reader.peek().kind === "end") {
			reader.next();
			continue;
		}
		readStatement(reader);
		if (reader.peek().kind !== "end") throw new NotStraightLine();
	}
	return reader.steps;
}

/** Without what comes before the program: `<?php`, and the text before `#!perl` that `perl -x` skips. */
function bodyOf({ source, args }: StartedProgram, language: StraightLineLanguage): string {
	if (language === "php") return source.replace(/^<\?php\s/, "");
	if (language !== "perl" || args[0] !== "-x") return source;
	return source.replace(/^[\s\S]*?^(#!.*perl)/m, "$1");
}

/** Whether an option makes the program a loop over lines, or changes what it prints. */
function changesMeaning({ args }: StartedProgram, language: StraightLineLanguage): boolean {
	if (language === "perl" || language === "ruby") {
		return args.some((arg) => arg?.startsWith("-") !== false && !/^-[eEx]?$/.test(arg ?? "-?"));
	}
	if (language === "javascript") return args.some((arg) => /^-(?:\w*p\w*|-print)$/.test(arg ?? ""));
	return language === "awk" && args.some((arg) => /^(?:-v)?O[RF]S=/.test(arg ?? ""));
}
