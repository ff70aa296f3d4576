import { foldProgram } from "./fold-program.ts";
import { isVi } from "./is-vi.ts";
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
		return canStart(source, language) && spellsAnywhere(source, language);
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

const STARTS_FROM_VIM =
	/(?:^|[^\w)\]])!\s*\S|\b(?:system\w*|ter\w*|job_?start|exe\w*|py\w*|lua\w*|perl\w*|ruby\w*|mz\w*|tcl|mak\w*|gr\w*|\w+prg)\b/;

/** What vi hands to a shell as it stands is judged as a script. */
const SHELL_LINE = /^[ \t]*(?:sil(?:ent)?!?[ \t]*)?(?:[rw]|read|write)?[ \t]*!.*$/gm;

/** A command whose name Tcl works out. */
const MADE_BY_TCL = /(?:^|[;\n[{])[ \t]*[[$]/;

/** In its code, in its comments, or in strings that it puts one behind the other. */
function spellsAnywhere(source: string, language: string): boolean {
	if (spellsCreation(source) || holdsWords(source)) return true;
	if (/^(?:tclsh|expect)/.test(language) && /\bgh\b[^\n]*\[/.test(source)) return true;
	const strings = programTokens(source, language).flatMap(({ kind, text }) =>
		kind === "sign" || kind === "word" ? [] : [text],
	);
	return spellsCreation(strings.join(""));
}

/** Whether all words of a creation stand somewhere. */
export function holdsWords(text: string): boolean {
	const words = new Set(foldProgram(text).split(/[ _/-]+/));
	return words.has("gh") && words.has("pr") && (words.has("create") || words.has("new"));
}

/** awk also starts what a pipe leads to; Perl, Ruby and PHP what stands in backticks; vi what follows a `!`. */
function canStart(source: string, language: string): boolean {
	if (isVi(language)) return STARTS_FROM_VIM.test(source.replace(SHELL_LINE, ""));
	if (canRunPrograms(source)) return true;
	if (/^(?:tclsh|expect|wish)/.test(language) && MADE_BY_TCL.test(source)) return true;
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
	const filled = separators.map((mark) => loose.join(" ").replace(/%s|\{\d*\}/g, mark));
	const code = tokens.map(({ text }) => text).join("");
	const joined = [loose.join(" "), loose.join(""), ...split, ...filled, ...changed(code, loose)];
	return [...loose, ...joined].some((text) =>
		spellsCreation(text.replace(/%s|\{\}/g, " ").replaceAll(HOLE, " x ")),
	);
}

const MOST_MARKS = 5;

/** The strings as a program makes them that replaces some in others, or turns them around. */
function changed(code: string, loose: readonly string[]): readonly string[] {
	const marks = loose.filter((text) => text.length > 0 && text.length <= 3).slice(0, MOST_MARKS);
	const replaced = /replace|\bg?sub\b|translate|\btr\b/.test(code)
		? marks.flatMap((from) =>
				marks.map((to) => loose.map((text) => text.replaceAll(from, to)).join(" ")),
			)
		: [];
	const isTurned = /\[::-1\]|revers/.test(code);
	return isTurned ? [...replaced, ...loose.map((text) => [...text].reverse().join(""))] : replaced;
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
