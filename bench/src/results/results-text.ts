import type { Results } from "./results.ts";

const DIGITS = 3;

/** Results as a file: JSON whose numbers have three digits, more would say nothing. */
export function resultsText(results: Results): string {
	const rounded = (_: string, value: unknown) =>
		typeof value === "number" && !Number.isInteger(value)
			? Number(value.toPrecision(DIGITS))
			: value;
	return `${JSON.stringify(results, rounded, "\t")}\n`;
}
