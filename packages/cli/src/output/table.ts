/** Rows as aligned columns, two blanks apart; the last column may be as long as it likes. */
export function table(rows: readonly (readonly string[])[]): string {
	const widths = rows.reduce<number[]>(
		(all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, cell.length)),
		[],
	);
	const line = (row: readonly string[]) =>
		row
			.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)))
			.join("  ")
			.trimEnd();
	return rows.map(line).join("\n");
}
