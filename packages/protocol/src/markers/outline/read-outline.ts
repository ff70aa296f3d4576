import { normalizeLabel } from "./labels/normalize-label.ts";
import { type MarkdownSource, shapeLines } from "./lines/shape-lines.ts";
import type { Entry, Outline, OutlineTable } from "./outline.ts";
import { readEntries } from "./read-entries.ts";
import { readTables } from "./read-tables.ts";

/** Reads the structure of a comment's Markdown. */
export function readOutline(source: MarkdownSource): Outline {
	const { shaped, problems } = shapeLines(source);
	const tables = readTables(shaped);
	return {
		lines: shaped,
		entries: [
			...readEntries(shaped, source.labels),
			...tables.filter(isProperties).flatMap(toEntries),
		],
		tables: tables.filter((table) => !isProperties(table)),
		problems,
	};
}

/** A table of two columns, `Property | Value` or `Category | Count`, is labels with what they say. */
function isProperties({ header }: OutlineTable): boolean {
	return isPropertiesHeader(header);
}

/** Whether the columns, normalized, are those of such a table. */
export function isPropertiesHeader(header: readonly string[]): boolean {
	return header.length === 2 && (header[1] === "value" || header[1] === "count");
}

function toEntries({ rows }: OutlineTable): Entry[] {
	return rows.map(({ cells: [label = "", ...values], line }) => {
		const lines = [values.join(" | ")].filter((text) => text !== "");
		return { label: normalizeLabel(label), line, own: lines, whole: lines };
	});
}
