import type { OutlineProblem, ShapedLine } from "../outline.ts";
import { fenceAfter } from "./code-fence.ts";
import { footerParts } from "./footer-parts.ts";
import { isRule, type LineShape, lineShape } from "./line-shape.ts";
import { isTableRule, tableCells } from "./table-cells.ts";

export interface MarkdownSource {
	readonly lines: readonly string[];
	/** Number of the first line, from 1. */
	readonly firstLine: number;
	/** Normalized labels that mean something. */
	readonly labels: ReadonlySet<string>;
	/** Whether a label needs no bold type. */
	readonly isPlainLabel: (label: string) => boolean;
}

const TEXT = { type: "text" } as const;

/** Each line with its shape. What stands in a code fence is text, whatever it looks like. */
export function shapeLines(source: MarkdownSource): {
	readonly shaped: readonly ShapedLine[];
	readonly problems: readonly OutlineProblem[];
} {
	const problems: OutlineProblem[] = [];
	const footerAt = source.lines.findLastIndex((line) => line !== "");
	let fence: { mark: string; line: number } | undefined;
	let isInTable = false;
	const shaped = source.lines.map((text, at) => {
		const line = source.firstLine + at;
		const mark = fenceAfter(text, fence?.mark);
		const isCode = fence !== undefined || mark !== undefined;
		fence = mark === undefined ? undefined : (fence ?? { mark, line });
		if (isCode) return { text, line, isCode, shape: TEXT };
		if (hidesText(text)) problems.push({ line, why: "an HTML comment hides text from people" });
		isInTable = isRow(source.lines, at, isInTable);
		const shape = at === footerAt ? lastShape(source, at) : undefined;
		return { text, line, isCode, shape: shape ?? shapeOf(source, at, isInTable) };
	});
	if (fence !== undefined) problems.push({ line: fence.line, why: "a code fence is not closed" });
	return { shaped, problems };
}

function shapeOf(
	{ lines, isPlainLabel }: MarkdownSource,
	at: number,
	isInTable: boolean,
): LineShape {
	const text = lines[at] ?? "";
	return isInTable ? { type: "row", cells: tableCells(text) } : lineShape(text, isPlainLabel);
}

/** A line with a pipe before it begins a row; without one it needs the rule of a table. */
function isRow(lines: readonly string[], at: number, isInTable: boolean): boolean {
	const text = lines[at] ?? "";
	if (!text.includes("|")) return false;
	return isInTable || /^ {0,3}\|/.test(text) || isTableRule(lines[at + 1] ?? "");
}

function lastShape({ lines, labels }: MarkdownSource, at: number): LineShape | undefined {
	const above = lines.findLastIndex((line, index) => index < at && line !== "");
	const isBehindRule = isRule(lines[above] ?? "");
	const parts = footerParts(lines[at] ?? "", { isBehindRule, labels });
	return parts && { type: "footer", parts };
}

/** Code between backticks shows what it holds. */
function hidesText(line: string): boolean {
	return line.includes("<!--") && line.replace(/`[^`]*`/g, "").includes("<!--");
}
