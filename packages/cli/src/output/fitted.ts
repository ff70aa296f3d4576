/** Nothing is readable in less. */
const NARROWEST = 20;

/**
 * Lines that fit a terminal of `columns`, as they are where there is none: what goes on in the next
 * line is deeper by two than where it began.
 */
export async function fitted(text: string, columns: number | undefined): Promise<string> {
	if (columns === undefined) return text;
	// Knowing how wide characters are takes as long to load as everything else here.
	const { wrapped } = await import("./wrapped.ts");
	const width = Math.max(columns, NARROWEST);
	return text
		.split("\n")
		.flatMap((line) => {
			const depth = line.length - line.trimStart().length;
			const lines = wrapped(line.slice(depth), Math.max(width - depth, 1), 2);
			return lines.map((one) => " ".repeat(depth) + one);
		})
		.join("\n");
}
