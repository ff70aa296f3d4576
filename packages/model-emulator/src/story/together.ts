import { listExpectations } from "./list-expectations.ts";
import { shortTitle } from "./short-title.ts";
import type { Step, StepOptions } from "./step.ts";

/** Several calls in one response of the model. Each keeps its own expectations. */
export function together(steps: readonly Step[], options: StepOptions = {}): Step {
	const { onStep } = listExpectations(options, []);
	return {
		title: shortTitle(options.title ?? steps.map(({ title }) => title).join(" + ")),
		says: options.says ?? steps.flatMap(({ says }) => says || []).join("\n"),
		calls: steps.flatMap(({ calls }) => calls),
		expects: [...steps.flatMap(({ expects }) => expects), ...onStep],
	};
}
