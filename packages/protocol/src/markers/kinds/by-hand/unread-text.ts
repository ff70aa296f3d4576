import type { Outline, OutlineTable, ShapedLine } from "../../outline/outline.ts";
import { saysNone } from "../../outline/values/says-nothing.ts";
import { isCriteriaTable } from "../read-criteria.ts";
import { isDeferredTable, isFixedTable } from "../read-findings.ts";
import { type LineContext, lineContexts } from "./line-contexts.ts";
import { isDeferredLabel, isStatementLabel } from "./statement-labels.ts";

/** What of a line nothing reads: not as a statement, nor as a column of a table. */
export interface UnreadLine {
	readonly unread: string;
	/** The cells that are read as free text. */
	readonly cells: string;
}

const COLUMNS: readonly string[] = [
	...["#", "criterion", "status", "findings", "notes"],
	...["severity", "finding", "description", "resolution"],
	...["tracking issue", "tracking", "issue", "justification", "reason"],
];

/** Whether a table is one of those that a review is made of. */
export function isReviewTable(table: OutlineTable): boolean {
	return isCriteriaTable(table) || isFixedTable(table) || isDeferredTable(table);
}

/** What nothing reads of each line; nothing of code and quotations. */
export function unreadText(outline: Outline): readonly UnreadLine[] {
	const contexts = lineContexts(outline.lines);
	const columns = columnsByRow(outline);
	const properties = new Set(outline.entries.map(({ line }) => line));
	let label = "";
	return outline.lines.map((line, at) => {
		const context = contexts[at] ?? "open";
		if (line.shape.type === "label") label = line.shape.label;
		const known = columns.get(line.line);
		const isProperty = properties.has(line.line);
		return unreadOf(line, { context, label, columns: known, isProperty });
	});
}

interface Place {
	readonly context: LineContext;
	/** The normalized label that the line stands under. */
	readonly label: string;
	/** The columns of the table that a line is a row of. */
	readonly columns: readonly string[] | undefined;
	readonly isProperty: boolean;
}

function unreadOf({ text, shape }: ShapedLine, place: Place): UnreadLine {
	if (place.context === "code" || place.context === "quote") return all("");
	if (place.context === "lazy") return all(text);
	switch (shape.type) {
		case "label":
			return all(isStatementLabel(shape.label) ? "" : text);
		case "footer":
			return all(
				shape.parts
					.filter(({ label }) => !isStatementLabel(label))
					.map(({ label, rest }) => `${label}: ${rest}`)
					.join(BETWEEN_CELLS),
			);
		case "row":
			return unreadCells(shape.cells, place);
		case "rule":
			return all("");
		case "text":
			return all(isDeferredLabel(place.label) && saysNone(text.trim()) ? "" : text);
	}
}

function unreadCells(cells: readonly string[], { columns, isProperty }: Place): UnreadLine {
	if (columns !== undefined) {
		const isRead = (_: string, at: number) => COLUMNS.includes(columns[at] ?? "");
		return {
			unread: cells.filter((cell, at) => !isRead(cell, at)).join(BETWEEN_CELLS),
			cells: cells.filter(isRead).join(BETWEEN_CELLS),
		};
	}
	const isRead = isProperty && isStatementLabel(cells[0] ?? "");
	return all(isRead ? "" : cells.join(BETWEEN_CELLS));
}

/** The columns of the tables that are read, by the line of each row. */
function columnsByRow({ tables }: Outline): ReadonlyMap<number, readonly string[]> {
	return new Map(
		tables
			.filter(isReviewTable)
			.flatMap(({ header, rows }) => rows.map(({ line }) => [line, header] as const)),
	);
}

/** Parts words of two cells. */
export const BETWEEN_CELLS = " x ";

function all(text: string): UnreadLine {
	return { unread: text, cells: "" };
}
