import { callStep } from "./call-step.ts";
import type { Step, StepOptions } from "./step.ts";

/** Sends raw JavaScript to `exec`. Only a code-mode model has that tool. */
export function javascript(source: string, options: StepOptions = {}): Step {
	return callStep({ kind: "javascript", source }, source, options);
}
