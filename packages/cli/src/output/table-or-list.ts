import { table } from "./table.ts";
import { wrapped } from "./wrapped.ts";

/**
 * Rows as a table where it fits the terminal, or where there is none; else each row as a few lines:
 * its first cell, then every other one behind its column's name. The first row has the names. Pure.
 */
export function tableOrList(rows: readonly (readonly string[])[], columns?: number): string {
	const lines = table(rows).split("\n");
	if (columns === undefined || lines.every((line) => wrapped(line, columns).length === 1)) {
		return lines.join("\n");
	}
	const [names = [], ...others] = rows;
	return others.flatMap((row) => listed(row, { names, columns })).join("\n");
}

function listed(
	[first = "", ...cells]: readonly string[],
	{ names, columns }: { names: readonly string[]; columns: number },
): string[] {
	const lines = cells.flatMap((cell, at) =>
		cell === "" ? [] : [`${names[at + 1] ?? ""} ${cell}`],
	);
	return [
		first,
		...lines.flatMap((line) => wrapped(line, columns - 2, 2)).map((line) => `  ${line}`),
	];
}
