import { isIndented } from "../../outline/lines/line-shape.ts";
import type { ShapedLine } from "../../outline/outline.ts";

/**
 * Where a line stands to people: in `code`, in a `quote`, in a paragraph that goes on behind a
 * quotation's last line and so belongs to it (`lazy`), in a block of HTML, where Markdown does not
 * count (`html`), or in none of them (`open`).
 */
export type LineContext = "code" | "quote" | "lazy" | "html" | "open";

const QUOTE = /^ {0,3}>/;
const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]+\]:)(?:\s|$)/;
const BLOCK = /^ {0,3}(?:#{1,6}\s|`{3}|~{3}|[-*+]\s|\d{1,9}[.)]\s)/;
const HTML = /^ {0,3}<[/!?a-z]/i;
const RAW = /<(?:pre|script|style|textarea)\b/i;
const RAW_END = /<\/(?:pre|script|style|textarea)>/i;

/** The context of each line. */
export function lineContexts(lines: readonly ShapedLine[]): readonly LineContext[] {
	const contexts: LineContext[] = [];
	let isRaw = false;
	let isInList = false;
	for (const { text, isCode } of lines) {
		const above = contexts.at(-1);
		const isBelowBlank = contexts.length === 0 || lines[contexts.length - 1]?.text === "";
		const hasTag = text.includes("<");
		if (!isCode && hasTag && RAW.test(text)) isRaw = true;
		if (isListEdge(text, isBelowBlank)) isInList = LIST_ITEM.test(text);
		contexts.push(contextOf(text, { above, isBelowBlank, isCode, isRaw, isInList }));
		if (hasTag && RAW_END.test(text)) isRaw = false;
	}
	return contexts;
}

interface Surroundings {
	readonly above: LineContext | undefined;
	readonly isBelowBlank: boolean;
	readonly isCode: boolean;
	readonly isRaw: boolean;
	readonly isInList: boolean;
}

function contextOf(
	text: string,
	{ above, isBelowBlank, isCode, isRaw, isInList }: Surroundings,
): LineContext {
	if (isRaw || (above === "html" && !isBelowBlank)) return "html";
	if (isCode) return "code";
	if (HTML.test(text)) return "html";
	if (QUOTE.test(text)) return "quote";
	const isQuoted = (above === "quote" || above === "lazy") && !isBelowBlank;
	if (isQuoted && text !== "" && !BLOCK.test(text)) return "lazy";
	const isCodeByIndent = isIndented(text) && !isInList && (isBelowBlank || above === "code");
	return isCodeByIndent ? "code" : "open";
}

/** Whether a line may begin or end a list: indented and blank ones, and lazy ones, do not. */
function isListEdge(text: string, isBelowBlank: boolean): boolean {
	return text !== "" && !/^\s/.test(text) && (isBelowBlank || LIST_ITEM.test(text));
}
