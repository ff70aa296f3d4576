import type { BenchCase, BenchSuite } from "../measure/bench-case.ts";
import type { Samples } from "../measure/interleave.ts";
import { summarize } from "../measure/summarize.ts";

/** A suite's figures as an aligned table: median, quartiles, ratio to its base, target. */
export function suiteText({ name, cases, rounds }: BenchSuite, samples: Samples): string {
	const summaries = cases.map((each) => ({ each, of: summarize(samples.get(each.name) ?? []) }));
	const first = summaries[0];
	const baseOf = ({ base }: BenchCase) =>
		(base === undefined ? first : summaries.find(({ each }) => each.name === base)) ?? first;
	const rows = summaries.map(({ each, of }) => [
		each.name,
		milliseconds(of.median),
		`${milliseconds(of.lower)}-${milliseconds(of.upper)}`,
		ratio(of.median, baseOf(each)?.of.median),
		each.target ?? "",
	]);
	const table = aligned([["", "median ms", "quartiles", "ratio", "target"], ...rows]);
	return `${name} (${rounds} rounds, interleaved)\n${table}\n`;
}

function ratio(median: number, base = Number.NaN): string {
	const times = median / base;
	return `${times < 0.1 ? times.toPrecision(1) : times.toFixed(2)} x`;
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
