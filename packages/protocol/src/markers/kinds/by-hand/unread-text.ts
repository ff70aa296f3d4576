import { normalizeLabel } from "../../outline/labels/normalize-label.ts";
import type { Outline, OutlineTable, ShapedLine } from "../../outline/outline.ts";
import { saysNone } from "../../outline/values/says-nothing.ts";
import { isCriteriaTable } from "../read-criteria.ts";
import { isDeferredTable, isFixedTable } from "../read-findings.ts";
import type { LineContext } from "./line-contexts.ts";
import { isDeferredLabel, isStatementLabel } from "./statement-labels.ts";

/** What of a line nothing reads: not as a statement, nor as a column of a table. */
export interface UnreadLine {
	readonly unread: string;
	/** The cells that are read as free text. */
	readonly cells: string;
}

const COLUMNS: ReadonlySet<string> = new Set([
	...["#", "criterion", "status", "findings", "notes"],
	...["severity", "finding", "description", "resolution"],
	...["tracking issue", "tracking", "issue", "justification", "reason"],
]);

/** Whether a table is one of those that a review is made of. */
export function isReviewTable(table: OutlineTable): boolean {
	return isCriteriaTable(table) || isFixedTable(table) || isDeferredTable(table);
}

/** What nothing reads of each line; nothing of code and quotations. */
export function unreadText(
	outline: Outline,
	contexts: readonly LineContext[],
): readonly UnreadLine[] {
	const columns = columnsByRow(outline);
	const properties = new Set(outline.entries.map(({ line }) => line));
	let isUnderDeferred = false;
	return outline.lines.map((line, at) => {
		const context = contexts[at] ?? "open";
		if (line.shape.type === "label") isUnderDeferred = isDeferredLabel(line.shape.label);
		const known = columns.get(line.line);
		const isProperty = properties.has(line.line);
		return unreadOf(line, { context, isUnderDeferred, columns: known, isProperty });
	});
}

interface Place {
	readonly context: LineContext;
	/** Whether the label that it stands under is about deferred findings. */
	readonly isUnderDeferred: boolean;
	/** For each column of the table that it is a row of, whether it is read. */
	readonly columns: readonly boolean[] | undefined;
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
			return all(place.isUnderDeferred && saysNone(text.trim()) ? "" : text);
	}
}

function unreadCells(cells: readonly string[], { columns, isProperty }: Place): UnreadLine {
	if (columns !== undefined) {
		return {
			unread: cells.filter((_, at) => columns[at] !== true).join(BETWEEN_CELLS),
			cells: cells.filter((_, at) => columns[at] === true).join(BETWEEN_CELLS),
		};
	}
	const isRead = isProperty && isStatementLabel(normalizeLabel(cells[0] ?? ""));
	return all(isRead ? "" : cells.join(BETWEEN_CELLS));
}

/** Which columns of the tables that are read are, by the line of each row. */
function columnsByRow({ tables }: Outline): ReadonlyMap<number, readonly boolean[]> {
	const byRow = new Map<number, readonly boolean[]>();
	for (const { header, rows } of tables.filter(isReviewTable)) {
		const columns = header.map((column) => COLUMNS.has(column));
		for (const { line } of rows) byRow.set(line, columns);
	}
	return byRow;
}

/** Parts words of two cells. */
export const BETWEEN_CELLS = " x ";

function all(text: string): UnreadLine {
	return { unread: text, cells: "" };
}
