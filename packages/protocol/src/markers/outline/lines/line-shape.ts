import { withoutSigns } from "../../markdown/signs.ts";
import { normalizeLabel } from "../labels/normalize-label.ts";

/** What one line of Markdown is to an outline. */
export type LineShape =
	| {
			readonly type: "label";
			readonly label: string;
			readonly rest: string;
			/** A heading ends what stands above it, whatever it says. */
			readonly isHeading: boolean;
	  }
	| { readonly type: "row"; readonly cells: readonly string[] }
	| { readonly type: "footer"; readonly parts: readonly LabelledText[] }
	| { readonly type: "rule" }
	| { readonly type: "text" };

export interface LabelledText {
	readonly label: string;
	readonly rest: string;
}

const BULLET = /^[-*+•–—] {1,4}(?!\[)/;
const BOLD = /^\*\*(?<label>[^*:：]{1,60})(?:[:：]\s{0,2}\*\*|\*\*\s{0,2}[:：])(?<rest>.*)$/;
const ALL_BOLD = /^\*\*(?<label>[^*:：]{1,60})[:：](?<rest>[^*]{1,200})\*\*$/;
const HEADING = /^#{1,6}\s(?<text>.{1,200})$/;
const COLON = /[:：]/;
const PLAIN = /^(?<label>[^\s*#|>:：][^*#|>:：]{0,40})[:：](?<rest>.*)$/;
const TEXT = { type: "text" } as const;
const RULE = /^(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,}|[‐-―]{1,3})$/;

/**
 * Tells what a line outside of tables and code is. A label is bold with a colon, or a heading; of
 * the labels that are plain the bare words and a colon are enough. An indented line is code in
 * Markdown and so text here.
 */
export function lineShape(line: string, isPlainLabel: (label: string) => boolean): LineShape {
	if (isIndented(line)) return TEXT;
	const body = line.trim();
	const heading = body.startsWith("#") ? HEADING.exec(body)?.groups?.["text"] : undefined;
	if (heading !== undefined) return headingShape(heading);
	if (COLON.test(body)) return labelShape(body.replace(BULLET, ""), isPlainLabel) ?? TEXT;
	return RULE.test(body) ? { type: "rule" } : TEXT;
}

/** Whether a line is indented so far that, outside of lists, it is code. */
export function isIndented(line: string): boolean {
	return /^(?: {4}| {0,3}\t)/.test(line);
}

/** Whether a line is a horizontal rule. */
export function isRule(line: string): boolean {
	return RULE.test(line.trim());
}

/** `label: text`, as in a heading or a footer; a text without a colon is all label. */
export function labelledText(text: string): LabelledText {
	const at = text.search(COLON);
	if (at === -1) return { label: normalizeLabel(text), rest: "" };
	return { label: normalizeLabel(text.slice(0, at)), rest: text.slice(at + 1).trim() };
}

function headingShape(text: string): LineShape {
	return { type: "label", ...labelledText(text.replace(/ #{1,6}$/, "")), isHeading: true };
}

function labelShape(text: string, isPlainLabel: (label: string) => boolean): LineShape | undefined {
	const bare = withoutLeadingSign(text);
	const isBold = bare.startsWith("**");
	const bold = isBold ? (BOLD.exec(bare) ?? ALL_BOLD.exec(bare))?.groups : undefined;
	if (bold !== undefined) return label(bold["label"], bold["rest"]);
	const plain = PLAIN.exec(bare)?.groups;
	const words = plain && normalizeLabel(plain["label"] ?? "");
	return words && isPlainLabel(words) ? label(words, plain["rest"]) : undefined;
}

function label(text = "", rest = ""): LineShape {
	return { type: "label", label: normalizeLabel(text), rest: rest.trim(), isHeading: false };
}

/** `✅ **Tests:** …`: a sign before a label, as long as nothing else stands before it. */
function withoutLeadingSign(text: string): string {
	const at = text.indexOf("**");
	return at > 0 && at < 40 && withoutSigns(text.slice(0, at)) === "" ? text.slice(at) : text;
}
