import { shortNumber } from "../report/short-number.ts";
import type { ChartBar, ChartGroup } from "./chart-groups.ts";

const WIDTH = 760;
const LABELS = 300;
const LONGEST = 290;
const BAR = 14;
const LINE = 24;
const TITLE = 30;
const GAP = 12;
/** Greys and a blue that are readable on white and on near black. */
const COLOURS = { text: "#747d87", base: "#8c959f", bar: "#3b82d0", spread: "#d97b2b" };

const LEGEND =
	"1 × is the first bar of each group; an orange line goes from the lower to the upper quartile.";

/** A chart of ratios: every group's first bar is 1, and all have one scale. */
export function chartSvg(groups: readonly ChartGroup[]): string {
	const bars = groups.flatMap((group) => group.bars);
	const scale = LONGEST / Math.max(1, ...bars.map(({ times, upper }) => Math.max(times, upper)));
	const drawn: string[] = [];
	let top = 0;
	for (const group of groups) {
		drawn.push(...groupAt(group, { top, scale }));
		top += TITLE + group.bars.length * LINE + GAP;
	}
	drawn.push(`<text x="0" y="${top + 12}" font-size="12">${LEGEND}</text>`);
	top += LINE;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${top}" viewBox="0 0 ${WIDTH} ${top}" role="img" aria-label="${escaped(description(groups))}" font-family="system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif" font-size="13" fill="${COLOURS.text}">`,
		...drawn,
		"</svg>",
		"",
	].join("\n");
}

function groupAt(
	{ title, bars }: ChartGroup,
	{ top, scale }: { top: number; scale: number },
): string[] {
	return [
		`<text x="0" y="${top + 19}" font-weight="600">${escaped(title)}</text>`,
		...bars.flatMap((bar, at) => barAt(bar, { top: top + TITLE + at * LINE, scale, at })),
	];
}

function barAt(
	bar: ChartBar,
	{ top, scale, at }: { top: number; scale: number; at: number },
): string[] {
	const middle = top + BAR / 2;
	const length = round(bar.times * scale);
	const [from, to] = [round(LABELS + bar.lower * scale), round(LABELS + bar.upper * scale)];
	const end = Math.max(LABELS + length, to) + 8;
	return [
		`<text x="${LABELS - 10}" y="${middle + 4.5}" text-anchor="end">${escaped(bar.label)}</text>`,
		`<rect x="${LABELS}" y="${top}" width="${length}" height="${BAR}" rx="2" fill="${at === 0 ? COLOURS.base : COLOURS.bar}"/>`,
		...(to > from
			? [
					`<path d="M${from} ${middle}H${to}" stroke="${COLOURS.spread}" stroke-width="2" fill="none"/>`,
				]
			: []),
		`<text x="${end}" y="${middle + 4.5}">${wordsOf(bar)}</text>`,
	];
}

function wordsOf({ times, value, unit }: ChartBar): string {
	return `${times.toFixed(times < 10 ? 2 : 1)} × (${shortNumber(value)} ${escaped(unit)})`;
}

function description(groups: readonly ChartGroup[]): string {
	return groups
		.map(({ title, bars }) => {
			const said = bars.map((bar) => `${bar.label} ${wordsOf(bar)}`);
			return `${title}: ${said.join(", ")}.`;
		})
		.join(" ");
}

const round = (value: number) => Math.round(value * 10) / 10;

const escaped = (text: string) =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
