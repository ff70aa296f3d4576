import type { ToolAction } from "../story/tool-call.ts";

/**
 * How a call or a whole step ended. `ran`: its expectations were met; `denied`: a PreToolUse hook
 * blocked it and the story expected that; `failed`: an expectation was not met.
 */
export type Outcome =
	| { readonly kind: "ran"; readonly exitCode?: number }
	| { readonly kind: "denied"; readonly reason: string }
	| { readonly kind: "failed"; readonly expected: string; readonly got: string };

/** One call of a finished step. `output` is what the tool printed, without Codex's header. */
export interface CallResult {
	readonly title: string;
	readonly action: ToolAction;
	readonly outcome: Outcome;
	readonly output: string;
}

/** A finished step. Its outcome is the worst of its calls: failed, then denied, then ran. */
export interface StepResult {
	readonly story: string;
	readonly index: number;
	readonly title: string;
	readonly says: string;
	readonly outcome: Outcome;
	/** From the model's response to the request that brought everything back. */
	readonly durationMs: number;
	/** The outputs of the calls, one after the other. */
	readonly output: string;
	readonly calls: readonly CallResult[];
	/** What Codex told the model meanwhile: hook prompts and added context. */
	readonly told: readonly string[];
}
