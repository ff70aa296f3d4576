import { ADDRESS_KIND, CLOSING_KEYWORD, REPOSITORY_PATH } from "../closing/closing-pattern.ts";
import { closingReferences } from "../closing/closing-references.ts";

const ADDRESS = String.raw`https?://[\w.:-]{1,260}/${REPOSITORY_PATH}${ADDRESS_KIND}`;
// To the end of the word: what stands behind code begins a new text for GitHub.
const WORD = String.raw`(?:[\w./@\\-]*\w)?`;
const NO_WORD = "[^\\p{L}\\p{N}`@]*?";
const REFERENCE = String.raw`\\?(?<reference>(?:(?:${REPOSITORY_PATH})?#|gh-|${ADDRESS})\d${WORD})`;
const ADDRESSED_LINK = String.raw`\\?(?<link>\[)(?=[^\n]*\]\(\s*${ADDRESS})`;

// What must not stay as it is; of two that begin at one place the first wins.
const TOKENS = new RegExp(
	[
		"(?<ticks>`+)(?!`)(?<code>[^\\n]*?[^`\\n])\\k<ticks>(?!`)",
		"(?<loose>`+)",
		String.raw`(?=\\?@)(?:(?<![a-z0-9])|(?<=@[\w.-]+))\\?(?<mention>@[a-z0-9]${WORD})`,
		`(?<closing>${CLOSING_KEYWORD})(?:(?<between>${NO_WORD})${REFERENCE}|(?<gap>${NO_WORD})${ADDRESSED_LINK})`,
		String.raw`\\?(?<tag><)`,
		String.raw`(?<escaped>\\[!-/:-@[-\x60{-~])`,
		"(?<entity>&)(?=[#a-z])(?!(?:lt|gt|amp);)",
	].join("|"),
	"giu",
);

// GitHub links an address up to the next blank, with every sign that stands in between.
const ADDRESS_BEGIN = /https?:\/\/|www\./i;

const MAX_PASSES = 5;

/** Text with LF line ends as Markdown within a block, without mentions, closings, HTML and open code. */
export function harmlessInline(text: string): string {
	let done = text;
	// Code made of one place can leave another one beside a closing word.
	for (let pass = 0; pass < MAX_PASSES; pass += 1) {
		const next = harmlessPass(done, "");
		if (next === done) break;
		done = next;
	}
	return done;
}

/** `before` is harmless text that stands in front. */
function harmlessPass(text: string, before: string): string {
	let done = before;
	let from = 0;
	for (const match of text.matchAll(TOKENS)) {
		done += text.slice(from, match.index);
		from = match.index + match[0].length;
		done += harmlessToken(match, { before: done, after: text[from] });
	}
	return `${done}${text.slice(from)}`.slice(before.length).replaceAll("-->", "--&gt;");
}

interface Surroundings {
	/** Harmless already. */
	readonly before: string;
	readonly after: string | undefined;
}

function harmlessToken({ 0: token, groups = {} }: RegExpExecArray, around: Surroundings): string {
	const { ticks, code, loose, mention, closing, reference, tag, entity } = groups;
	if (ticks !== undefined && code !== undefined) {
		if (!isInert(code)) return withoutCode(ticks, code, around.before);
		return ADDRESS_BEGIN.test(lastWord(around.before)) ? ` ${token}` : token;
	}
	if (loose !== undefined) return escapeEach(loose);
	if (mention !== undefined) return asCode(mention, around);
	if (closing !== undefined) {
		const between = groups["between"] ?? groups["gap"] ?? "";
		const quiet = `${closing}${harmlessPass(between, `${around.before}${closing}`)}`;
		const before = `${around.before}${quiet}`;
		return `${quiet}${reference === undefined ? "\\[" : asCode(reference, { ...around, before })}`;
	}
	if (tag !== undefined) return "&lt;";
	return entity === undefined ? token : "\\&";
}

/**
 * A backtick beside it would belong to its ends, a backslash before it would undo its begin, and
 * an address before it would swallow it.
 */
function asCode(text: string, { before, after }: Surroundings): string {
	const space = /[`\\]$/.test(before) || ADDRESS_BEGIN.test(lastWord(before)) ? " " : "";
	return `${space}\`${text}\`${after === "`" ? " " : ""}`;
}

function lastWord(text: string): string {
	return text.slice(Math.max(text.lastIndexOf(" "), text.lastIndexOf("\n")) + 1);
}

/** Whether code holds nothing that a reader of the bare text takes for a comment or a closing. */
function isInert(code: string): boolean {
	return !/<!--|-->/.test(code) && closingReferences(code).length === 0;
}

function withoutCode(ticks: string, code: string, before: string): string {
	const text = harmlessPass(code.replaceAll("\\", "\\\\"), `${before}${escapeEach(ticks)}`);
	return `${escapeEach(ticks)}${text}${escapeEach(ticks)}`;
}

function escapeEach(ticks: string): string {
	return ticks.replaceAll("`", "\\`");
}
