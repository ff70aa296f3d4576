import { plainText } from "../../markdown/plain-text.ts";
import type { OutlineTable, TableRow } from "../outline.ts";
import type { TableReader } from "./outline-reader.ts";
import type { OutlineSearch } from "./outline-search.ts";
import { readValue } from "./read-fact.ts";

/** The one table that `isIt`, with ways to read its cells by column. */
export function readTable(
	search: OutlineSearch,
	isIt: (table: OutlineTable) => boolean,
): TableReader | undefined {
	const [found, second] = search.outline.tables.filter(isIt);
	if (second) search.report({ line: second.line, why: "a second table of the same kind" });
	const why = found && misshapen(found);
	if (why) search.report(why);
	return found && tableReader(search, found);
}

/** Columns that cannot be told apart, or cells that belong to none. */
function misshapen({ header, rows, line }: OutlineTable) {
	if (new Set(header).size < header.length) return { line, why: "two columns of the same name" };
	const wide = rows.find(({ cells }) => cells.length > header.length);
	return wide && { line: wide.line, why: "a row with more cells than its table has columns" };
}

function tableReader(search: OutlineSearch, table: OutlineTable): TableReader {
	const columnOf = (columns: readonly string[]) =>
		table.header.findIndex((column) => columns.includes(column));
	const cell = (row: TableRow, columns: readonly string[]) => row.cells[columnOf(columns)] ?? "";
	return {
		...table,
		has: (...columns) => columnOf(columns) !== -1,
		fact: (row, { columns, read }) => {
			const text = cell(row, columns);
			const said = readValue(text, read);
			if (said !== undefined) return { said, line: row.line, isFact: true };
			const why = `${JSON.stringify(text.slice(0, 80))} is not what the column "${columns[0]}" holds`;
			search.report({ line: row.line, why });
			return undefined;
		},
		prose: (row, ...columns) => ({
			said: plainText(cell(row, columns)),
			line: row.line,
			isFact: false,
		}),
	};
}
