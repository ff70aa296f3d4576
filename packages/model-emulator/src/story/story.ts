import type { StepResult } from "../playing/step-result.ts";
import type { Step } from "./step.ts";

/** A step, or one made from the results of the steps before it. */
export type StoryPart = Step | ((past: readonly StepResult[]) => Step);

/** What one model says and does in one conversation with Codex, in order. */
export interface Story {
	readonly title: string;
	readonly parts: readonly StoryPart[];
}

/** Makes a story. Throws a `TypeError` for one that cannot be played to its end. */
export function story(title: string, parts: readonly StoryPart[]): Story {
	const last = parts.at(-1);
	if (last === undefined) throw new TypeError(`The story "${title}" has no steps.`);
	if (typeof last !== "function" && (last.calls.length > 0 || last.expects.length > 0)) {
		throw new TypeError(
			`The story "${title}" ends with "${last.title}"; the last step must be a say() that expects nothing, because only that ends the turn.`,
		);
	}
	return { title, parts };
}
