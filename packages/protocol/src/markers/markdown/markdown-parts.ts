import type { ChecklistItem } from "../fields/checklist-item.ts";
import type { Trial } from "../fields/trial.ts";
import { markdownLine, markdownText } from "./markdown-text.ts";

/** `**Label:**` and free text below it. */
export function section(label: string, text: string): string[] {
	return [`**${label}:**`, markdownText(text), ""];
}

/** `**Label:**` and lines below it; nothing at all where there are none. */
export function listSection(label: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : [`**${label}:**`, ...lines, ""];
}

export function bullets(texts: readonly string[]): string[] {
	return texts.map((text) => `- ${markdownLine(text)}`);
}

export function numbered(texts: readonly string[]): string[] {
	return texts.map((text, at) => `${at + 1}. ${markdownLine(text)}`);
}

export function checklist(items: readonly ChecklistItem[]): string[] {
	return items.map(({ item, done }) => `- [${done ? "x" : " "}] ${markdownLine(item)}`);
}

export function trials(all: readonly Trial[]): string[] {
	return all.map(
		({ approach, result }, at) => `${at + 1}. ${markdownLine(approach)} - ${markdownLine(result)}`,
	);
}

/** A table with a header; nothing at all where there are no rows. Cells are used as they are. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
	if (rows.length === 0) return [];
	const rule = header.map((title) => "-".repeat(Math.max(3, title.length)));
	return [row(header), row(rule), ...rows.map(row), ""];
}

/** The seed's table of properties; a property that is `null` is left out. */
export function properties(rows: readonly (readonly [string, string | null])[]): string[] {
	return table(
		["Property", "Value"],
		rows.flatMap(([property, value]) => (value === null ? [] : [[property, value]])),
	);
}

/** The last line of the seed's templates, `*Worker: … | Turns: …*`, under a rule. */
export function footer(parts: readonly string[]): string[] {
	return parts.length === 0 ? [] : ["---", `*${parts.join(" | ")}*`];
}

function row(cells: readonly string[]): string {
	return `| ${cells.join(" | ")} |`;
}
