import type { Figure } from "../figures/figure.ts";
import { shortNumber } from "./short-number.ts";

const HEADER = ["", "median", "", "quartiles", "ratio", "quartiles", "target"];

/** A suite's figures as an aligned table: median and quartiles, ratio to the base, target. */
export function figuresText(suite: string, figures: readonly Figure[]): string {
	return `${suite}\n${aligned([HEADER, ...figures.map(rowOf)])}\n`;
}

function rowOf({ name, unit, samples, ratio, target, ...summary }: Figure): string[] {
	const missed = target?.holds === false ? " (missed)" : "";
	return [
		name,
		shortNumber(summary.median),
		unit,
		samples > 1 ? spread(summary) : "",
		ratio === undefined ? "" : `${shortNumber(ratio.median)} x`,
		ratio === undefined || ratio.to === name ? "" : spread(ratio),
		target === undefined ? "" : `${target.says}${missed}`,
	];
}

const spread = ({ lower, upper }: Pick<Figure, "lower" | "upper">) =>
	`${shortNumber(lower)}-${shortNumber(upper)}`;

function aligned(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, at) =>
		Math.max(...rows.map((row) => row[at]?.length ?? 0)),
	);
	return rows
		.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ")}`.trimEnd())
		.join("\n");
}
