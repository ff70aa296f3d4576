import type { Random } from "./random.ts";

/** A way to write a command so that the shell runs exactly these words. */
export interface WordForm {
	readonly family: string;
	/** Whether it works only for words without blanks, quotes and other special characters. */
	readonly plain?: boolean;
	/** A program that has to be installed. */
	readonly needs?: string;
	make(words: readonly string[], random: Random): string;
}

/** A way to put a script into another one so that it still runs. */
export interface ScriptForm {
	readonly family: string;
	/** A program that has to be installed. */
	readonly needs?: string;
	make(script: string, random: Random): string;
}

/** Word forms of one family. */
export function wordForms(
	family: string,
	makers: readonly WordForm["make"][],
	traits: { readonly plain?: boolean; readonly needs?: string } = {},
): readonly WordForm[] {
	return makers.map((make) => ({ family, ...traits, make }));
}

/** Script forms of one family. */
export function scriptForms(
	family: string,
	makers: readonly ScriptForm["make"][],
	traits: { readonly needs?: string } = {},
): readonly ScriptForm[] {
	return makers.map((make) => ({ family, ...traits, make }));
}
