import { HOLE } from "./hole.ts";
import type { OptionRule } from "./option-rule.ts";
import type { Refusal } from "./refusal.ts";

/** Arguments whose options are all allowed: what is left of them, or the first that is not. */
export type ReadOptions =
	| { readonly operands: readonly string[]; readonly given: ReadonlySet<string> }
	| { readonly refusal: Refusal };

interface Reading {
	readonly args: readonly string[];
	readonly operands: string[];
	/** The options seen: `-a`, `--all`. */
	readonly given: Set<string>;
	at: number;
}

/** Reads options as getopt does, which finds them behind operands too; no name may be shortened. */
export function readOptions(args: readonly string[], rule: OptionRule): ReadOptions {
	const reading: Reading = { args, operands: [], given: new Set(), at: 0 };
	for (; reading.at < args.length; reading.at += 1) {
		const word = args[reading.at] ?? "";
		if (word === "--") {
			reading.operands.push(...args.slice(reading.at + 1));
			break;
		}
		if (word.startsWith(HOLE)) {
			return { refusal: { word, why: "may become an option", isUnclear: true } };
		}
		if (!readWord(reading, word, rule)) {
			return { refusal: { word, why: "is not known to be an option that only reads" } };
		}
	}
	return reading;
}

function readWord(reading: Reading, word: string, rule: OptionRule): boolean {
	if (word.startsWith("--")) return readName(reading, word, rule);
	if (!word.startsWith("-") || word === "-") {
		reading.operands.push(word);
		return true;
	}
	if (rule.counts && /^-\d+$/.test(word)) return true;
	return readLetters(reading, word, rule);
}

function readName(reading: Reading, word: string, { names }: OptionRule): boolean {
	const [name = ""] = word.slice(2).split("=", 1);
	const takes = names.get(name);
	if (takes === undefined) return false;
	reading.given.add(`--${name}`);
	if (takes === "value" && !word.includes("=")) reading.at += 1;
	return true;
}

function readLetters(reading: Reading, word: string, { letters }: OptionRule): boolean {
	for (const [at, letter] of [...word].entries()) {
		if (at === 0) continue;
		const takes = letters.get(letter);
		if (takes === undefined) return false;
		reading.given.add(`-${letter}`);
		if (takes === "nothing") continue;
		if (takes === "value" && at === word.length - 1) reading.at += 1;
		return true;
	}
	return true;
}
