import type { Expectation } from "./expectation.ts";

/** What the model does: one use of one tool, independent of how the model's catalog offers it. */
export type ToolAction =
	| { readonly kind: "run"; readonly command: string; readonly workdir?: string }
	| { readonly kind: "patch"; readonly patch: string }
	| {
			readonly kind: "mcp";
			readonly server: string;
			readonly name: string;
			readonly args: Readonly<Record<string, unknown>>;
	  }
	| {
			readonly kind: "tool";
			readonly name: string;
			readonly args: Readonly<Record<string, unknown>>;
	  }
	| { readonly kind: "javascript"; readonly source: string };

/** One tool call of a step with what it expects back. `title` is a short line for a live list. */
export interface ToolCall {
	readonly title: string;
	readonly action: ToolAction;
	readonly expects: readonly Expectation[];
}
