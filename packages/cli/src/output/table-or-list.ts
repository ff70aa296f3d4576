import { table } from "./table.ts";

/**
 * Rows as a table where it fits the terminal, or where there is none; else each row as a few lines:
 * its first cell, then every other one behind its column's name. The first row has the names.
 */
export async function tableOrList(
	rows: readonly (readonly string[])[],
	columns?: number,
): Promise<string> {
	const text = table(rows);
	if (columns === undefined) return text;
	const { wrapped } = await import("./wrapped.ts");
	if (text.split("\n").every((line) => wrapped(line, columns).length === 1)) return text;
	const [names = [], ...others] = rows;
	return others
		.flatMap(([first = "", ...cells]) => {
			const lines = cells.flatMap((cell, at) => named(cell, names[at + 1]));
			return [first, ...lines.flatMap((line) => wrapped(line, columns - 2, 2)).map(indented)];
		})
		.join("\n");
}

function named(cell: string, name = ""): string[] {
	return cell === "" ? [] : [`${name} ${cell}`];
}

const indented = (line: string): string => `  ${line}`;
