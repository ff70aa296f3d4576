import type { Figure } from "../figures/figure.ts";
import type { Results } from "../results/results.ts";

/** One bar: a figure as a multiple of the group's first one. */
export interface ChartBar {
	readonly label: string;
	readonly times: number;
	/** The figure itself, with its unit. */
	readonly value: number;
	readonly unit: string;
	/** The quartiles of the multiple. */
	readonly lower: number;
	readonly upper: number;
}

/** Bars that are multiples of the first one, which is 1. */
export interface ChartGroup {
	readonly title: string;
	readonly bars: readonly ChartBar[];
}

/** What the chart shows: labels by the beginnings of the names of figures, the base first. */
const SHOWN = [
	{
		suite: "gate",
		title: "Gate, on every command",
		bars: [
			["bash -c :", "a shell that does nothing"],
			["gate on ls -la", "the gate on an ordinary command"],
		],
	},
	{
		suite: "gate",
		title: "Gate, on a pull request",
		bars: [
			["bare node", "Node that does nothing"],
			["gate on a creation", "the gate with all its questions to GitHub"],
		],
	},
	{
		suite: "turn",
		title: "Turn budget, on every response of the model",
		bars: [
			["a response of Codex without hooks", "Codex without hooks"],
			["a response of Codex with empty hooks", "Codex with hooks that do nothing"],
			["a response of Codex with the turn hook", "Codex with the turn hook"],
		],
	},
	{
		suite: "dispatch",
		title: "From ready issues to running Codex processes",
		bars: [
			["one ready issue", "one issue, GitHub at 20 ms"],
			["five ready issues", "five issues"],
		],
	},
	{
		suite: "dispatch",
		title: "Memory of a worker's supervisor",
		bars: [
			["PSS of an idle bare node", "Node that does nothing"],
			["PSS of a supervisor", "a supervisor"],
		],
	},
	{
		suite: "dispatch",
		title: "Dispatch in a repository of 50,000 files",
		bars: [
			["git worktree add", "git worktree add alone"],
			["dispatch in a repository of 50,000 files", "a whole dispatch"],
		],
	},
] as const;

/** The groups of the chart; a group of which a figure is missing is left out. */
export function chartGroups({ suites }: Pick<Results, "suites">): readonly ChartGroup[] {
	return SHOWN.flatMap(({ suite, title, bars }) => {
		const found = bars.flatMap(([name, label]) => {
			const figure = suites[suite]?.find((each) => each.name.startsWith(name));
			return figure === undefined ? [] : [{ label, figure }];
		});
		const base = found[0]?.figure;
		if (base === undefined || found.length < bars.length) return [];
		return [{ title, bars: found.map(({ label, figure }) => barOf(label, { figure, base })) }];
	});
}

/** The multiple round by round where the figure has that base, else that of the medians. */
function barOf(label: string, { figure, base }: { figure: Figure; base: Figure }): ChartBar {
	const { median: value, unit, ratio } = figure;
	const measured = ratio?.to === base.name ? ratio : undefined;
	const times = value / base.median;
	const { median, lower, upper } = measured ?? { median: times, lower: times, upper: times };
	return { label, times: median, value, unit, lower, upper };
}
