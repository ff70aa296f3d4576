import { normalizeLabel } from "./labels/normalize-label.ts";
import { isTableRule } from "./lines/table-cells.ts";
import type { OutlineTable, ShapedLine, TableRow } from "./outline.ts";

interface OpenTable {
	readonly label: string;
	readonly rows: TableRow[];
	readonly line: number;
}

/** Every table of a text, under the label it stands under. */
export function readTables(shaped: readonly ShapedLine[]): OutlineTable[] {
	const tables: OpenTable[] = [];
	let label = "";
	let open: OpenTable | undefined;
	for (const { text, line, shape } of shaped) {
		if (shape.type === "label") label = shape.label;
		if (shape.type === "rule") label = "";
		if (shape.type !== "row") {
			open = undefined;
			continue;
		}
		if (open === undefined) {
			open = { label, rows: [], line };
			tables.push(open);
		}
		if (!isTableRule(text)) open.rows.push({ cells: shape.cells, line });
	}
	return tables.map(withHeader);
}

function withHeader({ label, rows: [header, ...rows], line }: OpenTable): OutlineTable {
	return { label, header: header?.cells.map(normalizeLabel) ?? [], rows, line };
}
