import { expect, test } from "vitest";
import type { Figure } from "../figures/figure.ts";
import { chartGroups } from "./chart-groups.ts";
import { chartSvg } from "./chart-svg.ts";

const figure = (name: string, median: number, ratio?: Figure["ratio"]): Figure => ({
	...{ name, unit: "ms", samples: 9, median, lower: median, upper: median },
	...(ratio && { ratio }),
});
const shell = figure("bash -c :", 1.5);
const gate = (to: string) =>
	figure("gate on ls -la, as Codex starts it", 3, { to, median: 2.25, lower: 2, upper: 2.5 });

test("a bar is the ratio round by round where that is to the group's base", () => {
	const [group] = chartGroups({ suites: { gate: [shell, gate(shell.name)] } });
	expect(group?.bars.map(({ times, lower, upper, value }) => [times, lower, upper, value])).toEqual(
		[
			[1, 1, 1, 1.5],
			[2.25, 2, 2.5, 3],
		],
	);
});

test("it is the ratio of the medians where the figure has another base", () => {
	const [group] = chartGroups({ suites: { gate: [shell, gate("another")] } });
	expect(group?.bars[1]).toMatchObject({ times: 2, lower: 2, upper: 2 });
});

test("a group of which a figure is missing is not drawn", () => {
	expect(chartGroups({ suites: { gate: [shell] } })).toEqual([]);
	expect(chartGroups({ suites: {} })).toEqual([]);
});

test("bars are as long as their ratios, and say them in words", () => {
	const groups = chartGroups({ suites: { gate: [shell, gate(shell.name)] } });
	const svg = chartSvg(groups);
	const lengths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) =>
		Number(width),
	);
	expect(lengths).toHaveLength(2);
	expect((lengths[1] ?? 0) / (lengths[0] ?? 1)).toBeCloseTo(2.25, 1);
	expect(svg).toContain("2.25 × (3 ms)");
	expect(svg).toContain('aria-label="Gate, on every command: a shell that does nothing 1.00 ×');
});

test("it needs nothing from outside, and no words of it are markup", () => {
	const bar = { label: `<a "b" & c>`, times: 1, lower: 1, upper: 1, value: 1, unit: "ms" };
	const svg = chartSvg([{ title: "<script>", bars: [bar] }]);
	expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
		/https?:|url\(|@import/,
	);
	expect(svg).toContain("&lt;script>");
	expect(svg).toContain(`&lt;a &quot;b&quot; &amp; c>`);
});
