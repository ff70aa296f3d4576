import type { Expectation } from "./expectation.ts";
import type { ToolCall } from "./tool-call.ts";

/**
 * One response of the model: what it says, the tools it calls, and what the response as a whole
 * expects (`told`). A step without calls ends the turn.
 */
export interface Step {
	readonly title: string;
	readonly says: string;
	readonly calls: readonly ToolCall[];
	readonly expects: readonly Expectation[];
}

/** Options that every step takes. `expect` replaces the default, `succeeded()` for a call. */
export interface StepOptions {
	readonly title?: string;
	readonly says?: string;
	readonly expect?: Expectation | readonly Expectation[];
}
