import type { BenchSuite } from "../measure/bench-case.ts";
import type { Samples } from "../measure/interleave.ts";
import { summarize } from "../measure/summarize.ts";

/** A suite's figures as an aligned table: median, quartiles, ratio to the first case, target. */
export function suiteText({ name, cases, rounds }: BenchSuite, samples: Samples): string {
	const summaries = cases.map((each) => ({ each, of: summarize(samples.get(each.name) ?? []) }));
	const base = summaries[0]?.of.median ?? Number.NaN;
	const rows = summaries.map(({ each, of }) => [
		each.name,
		milliseconds(of.median),
		`${milliseconds(of.lower)}-${milliseconds(of.upper)}`,
		`${(of.median / base).toFixed(2)} x`,
		each.target ?? "",
	]);
	const table = aligned([["", "median ms", "quartiles", "ratio", "target"], ...rows]);
	return `${name} (${rounds} rounds, interleaved)\n${table}\n`;
}

function milliseconds(value: number): string {
	return value.toPrecision(value < 100 ? 3 : 4);
}

function aligned(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, at) =>
		Math.max(...rows.map((row) => row[at]?.length ?? 0)),
	);
	return rows
		.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ")}`.trimEnd())
		.join("\n");
}
