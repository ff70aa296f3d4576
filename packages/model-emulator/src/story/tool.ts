import { callStep } from "./call-step.ts";
import type { Step, StepOptions } from "./step.ts";

/** Calls any other function tool of Codex by its name: `write_stdin`, `view_image`, … */
export function tool(
	name: string,
	args: Readonly<Record<string, unknown>> = {},
	options: StepOptions = {},
): Step {
	return callStep({ kind: "tool", name, args }, name, options);
}
