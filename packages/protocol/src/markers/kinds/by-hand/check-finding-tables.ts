import { normalizeLabel } from "../../outline/labels/normalize-label.ts";
import type { OutlineTable } from "../../outline/outline.ts";
import { isPropertiesHeader } from "../../outline/read-outline.ts";
import type { OutlineReader } from "../../outline/reading/outline-reader.ts";
import { saysNothing } from "../../outline/values/says-nothing.ts";
import { isCriteriaTable } from "../read-criteria.ts";
import { isDeferredTable, isFixedTable } from "../read-findings.ts";
import { wordFinder } from "./find-words.ts";
import { isPlainFindingLabel } from "./finding-labels.ts";
import { BETWEEN_CELLS, isReviewTable } from "./unread-text.ts";

const findFinding = wordFinder(["finding"]);
const findSeverity = wordFinder(["severity"]);

/** Every finding stands in a table that is read, and nothing denies what its heading says. */
export function checkFindingTables(from: OutlineReader): void {
	for (const table of from.outline.tables) {
		const why = unclear(table);
		if (why !== undefined) from.report({ line: table.line, why });
		else checkResolutions(from, table);
	}
	for (const { label, line } of from.about(/\b(?:fixed|deferred)\b/)) {
		if (isPlainFindingLabel(label)) continue;
		from.report({
			line,
			why: `"${label}" is not clear: write only that they are fixed or deferred`,
		});
	}
	checkHeaders(from);
}

function unclear(table: OutlineTable): string | undefined {
	if (isCriteriaTable(table)) {
		return table.header.includes("finding") ? "a table of criteria holds no findings" : undefined;
	}
	if (!isReviewTable(table)) return undefined;
	if (isFixedTable(table) && isDeferredTable(table)) {
		return "a table of findings that are fixed and deferred";
	}
	return isPlainFindingLabel(table.label)
		? undefined
		: `whether these findings are fixed or deferred is not clear from "${table.label}"`;
}

function checkResolutions(from: OutlineReader, table: OutlineTable): void {
	if (!isFixedTable(table)) return;
	const at = table.header.indexOf("resolution");
	for (const { cells, line } of table.rows) {
		if (!saysNothing(cells[at] ?? "") || cells.every(saysNothing)) continue;
		from.report({ line, why: "a fixed finding without a resolution" });
	}
}

/** A summary may count findings, or those of each severity. */
function isOfFindings(header: readonly string[]): boolean {
	const labels = header.map(normalizeLabel);
	const names = header.filter((_, at) => labels[at] !== "findings").join(BETWEEN_CELLS);
	if (findFinding(names).length > 0) return true;
	return !isPropertiesHeader(labels) && findSeverity(names).length > 0;
}

/** A column of findings in any other table, and in tables that are written as HTML. */
function checkHeaders({ outline, report }: OutlineReader): void {
	const read = outline.tables.filter(isReviewTable).map(({ line }) => line);
	const rows = new Set(
		[...outline.entries, ...outline.tables.flatMap((table) => table.rows)].map(({ line }) => line),
	);
	for (const { shape, text, line, isCode } of outline.lines) {
		if (!isCode && text.includes("<") && /<(?:table|t[hdr])\b/i.test(text)) {
			report({ line, why: "a table is written with pipes, not as HTML" });
		}
		if (shape.type !== "row" || rows.has(line) || read.includes(line)) continue;
		if (isOfFindings(shape.cells)) {
			report({ line, why: "a table of findings that are neither fixed nor deferred" });
		}
	}
}
