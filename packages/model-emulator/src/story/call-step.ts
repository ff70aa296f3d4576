import { succeeded } from "./expectation.ts";
import { listExpectations } from "./list-expectations.ts";
import { shortTitle } from "./short-title.ts";
import type { Step, StepOptions } from "./step.ts";
import type { ToolAction } from "./tool-call.ts";

/** A step that makes one tool call. */
export function callStep(action: ToolAction, title: string, options: StepOptions): Step {
	const { onCall, onStep } = listExpectations(options, [succeeded()]);
	const shown = shortTitle(options.title ?? title);
	return {
		title: shown,
		says: options.says ?? "",
		calls: [{ title: shown, action, expects: onCall }],
		expects: onStep,
	};
}
