import { foldProgram } from "./fold-program.ts";
import { isPlainlyStarted } from "./plainly-started.ts";
import { looseStrings, programCalls } from "./program-calls.ts";
import {
	canRunPrograms,
	isInertCallee,
	isPrintingCallee,
	isRunningCallee,
} from "./program-markers.ts";
import { HOLE, type ProgramToken, programTokens } from "./program-tokens.ts";
import { rebindsFunctions } from "./rebinds-functions.ts";
import { spellsCreation } from "./spells-creation.ts";
import { withoutComments } from "./without-comments.ts";

const HARMLESS =
	/^(?:checkout|checks|close|comment|diff|edit|list|lock|merge|ready|reopen|review|status|unlock|update-branch|view)$/;
const SHELL = /(?:^|[/\s|])(?:ba|da|z|k|a)?sh(?:\s+-\S*)*\s*$/;

/**
 * Whether a program that can run others spells out a creation, or holds pieces of one, where its commands are not all
 * known: `"gh"` and `"pr"` with no subcommand beside them, or `" pr create"` with no program in front. Where strings
 * cannot be told from code for certain, or something on the line may change what functions do, all of its text counts.
 */
export function hidesSubcommand(source: string, language: string, isDisturbed = false): boolean {
	const plain = withoutComments(source, language);
	if (!plain.isCertain || isDisturbed) {
		return canStart(source, language) && (spellsCreation(source) || holdsWords(source));
	}
	const tokens = programTokens(plain.source, language);
	const code = tokens.map(({ kind, text }) => (kind === "string" ? '""' : text)).join(" ");
	if (!canRunPrograms(code)) return false;
	const strings = tokens.flatMap(({ kind, text }) => (kind === "string" ? [text] : []));
	if (strings.some((text) => /^\s*pr\s+(?:create|new)\b/.test(text))) return true;
	return (
		spellsLoosely(tokens) ||
		holdsPieces(tokens, strings) ||
		(COMPOSING.test(plain.source) && holdsWords(strings.join(" ")))
	);
}

const COMPOSING = /%|\{\d*\}|\b(?:s?printf|join|reversed?|sort|format)\b/;

/** Whether all words of a creation stand somewhere. */
function holdsWords(text: string): boolean {
	const words = new Set(foldProgram(text).split(" "));
	return words.has("gh") && words.has("pr") && (words.has("create") || words.has("new"));
}

/** awk also starts what a pipe leads to; Perl, Ruby and PHP what stands in backticks. */
function canStart(source: string, language: string): boolean {
	if (canRunPrograms(source)) return true;
	return /awk$/.test(language)
		? /\||\bsystem\b/.test(source)
		: /`|\||\bdo\b|\brequire\b/.test(source);
}

/** Whether the strings that are not only printed spell a creation one behind the other. */
function spellsLoosely(tokens: readonly ProgramToken[]): boolean {
	const isSame = !rebindsFunctions(tokens);
	const loose = looseStrings(tokens, isSame ? inertIn(tokens) : () => false).flatMap((group) =>
		isSame && isPlainlyStarted(tokens, group) ? [] : group,
	);
	const separators = loose.filter((text) => /^\w{1,3}$/.test(text)).slice(0, 8);
	const split = separators.map((mark) => loose.map((text) => text.split(mark).join(" ")).join(" "));
	const joined = [loose.join(" "), loose.join(""), ...split];
	return [...loose, ...joined].some((text) =>
		spellsCreation(text.replace(/%s|\{\}/g, " ").replaceAll(HOLE, " x ")),
	);
}

/** What only prints matters where a shell reads it; what makes texts matters where a command is not known. */
function inertIn(tokens: readonly ProgramToken[]): (callee: string) => boolean {
	const strings = tokens.flatMap(({ kind, text }) => (kind === "string" ? [text] : []));
	if (strings.some((text) => SHELL.test(text))) return () => false;
	const calls = programCalls(tokens, isRunningCallee);
	const isKnown = calls.every(({ elements }) => elements.every((text) => !text.includes(HOLE)));
	return isKnown && calls.length > 0 ? isInertCallee : isPrintingCallee;
}

/** Whether `"gh"` and `"pr"` stand somewhere, and not every `"pr"` in front of a subcommand that opens nothing. */
function holdsPieces(tokens: readonly ProgramToken[], strings: readonly string[]): boolean {
	if (!strings.includes("gh")) return false;
	return tokens.some(({ kind, text }, index) => {
		if (kind !== "string" || text !== "pr") return false;
		const next = tokens[index + 1]?.text === "," ? tokens[index + 2] : undefined;
		return next?.kind !== "string" || !HARMLESS.test(next.text);
	});
}
