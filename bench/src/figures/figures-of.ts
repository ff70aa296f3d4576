import type { BenchSuite } from "../measure/bench-suite.ts";
import type { Samples } from "../measure/interleave.ts";
import { summarize } from "../measure/summarize.ts";
import { type Bound, targetOf } from "./bound.ts";
import type { Figure, Ratio } from "./figure.ts";

/** The figures of a suite's samples: its cases in their order, then its differences. */
export function figuresOf(
	{ cases, differences = [] }: BenchSuite,
	samples: Samples,
): readonly Figure[] {
	const of = (name: string) => {
		const taken = samples.get(name);
		if (taken === undefined) throw new TypeError(`nothing was sampled as ${JSON.stringify(name)}`);
		return taken;
	};
	const ratioTo = (values: readonly number[], to: string | null | undefined) =>
		to == null ? undefined : ratioOf(values, { to, base: of(to) });
	const figures = cases.map(({ name, unit = "ms", base = cases[0]?.name, target }) => {
		const values = of(name);
		return figureOf({ name, unit, samples: values, ratio: ratioTo(values, base), target });
	});
	const over = differences.map(({ name, of: whole, less, base, target }) => {
		const left = of(less);
		const values = of(whole).map((value, round) => value - (left[round] ?? Number.NaN));
		const unit = cases.find((each) => each.name === whole)?.unit ?? "ms";
		return figureOf({ name, unit, samples: values, ratio: ratioTo(values, base), target });
	});
	return [...figures, ...over];
}

/** What was measured of one thing. */
export interface Measured {
	readonly name: string;
	readonly unit: string;
	readonly samples: readonly number[];
	readonly ratio?: Ratio | undefined;
	readonly target?: Bound | undefined;
}

/** A figure of its own, from at least one sample. */
export function figureOf({ name, unit, samples, ratio, target }: Measured): Figure {
	const figure = {
		name,
		unit,
		samples: samples.length,
		...summarize(samples),
		...(ratio && { ratio }),
	};
	return target === undefined ? figure : { ...figure, target: targetOf(target, figure) };
}

function ratioOf(
	samples: readonly number[],
	{ to, base }: { to: string; base: readonly number[] },
): Ratio {
	const ratios = samples.map((value, round) => value / (base[round] ?? Number.NaN));
	return { to, ...summarize(ratios) };
}
