import type { Step } from "../story/step.ts";
import type { Story, StoryPart } from "../story/story.ts";
import type { StepResult } from "./step-result.ts";

/** The step at a place of the story, together with the speech before it, and the place after it. */
export function nextStep(
	{ parts }: Story,
	place: number,
	past: readonly StepResult[],
): { readonly step: Step; readonly place: number } | undefined {
	const part = parts[place];
	if (part === undefined) return undefined;
	const step = typeof part === "function" ? part(past) : part;
	const following = isOnlySpeech(step)
		? nextStep({ title: "", parts }, place + 1, past)
		: undefined;
	if (following === undefined) return { step, place: place + 1 };
	return { step: withSpeech(step.says, following.step), place: following.place };
}

/** How many responses the story takes; a step made by a function counts as one. */
export function countSteps({ parts }: Story): number {
	const isMerged = (part: StoryPart) => typeof part !== "function" && isOnlySpeech(part);
	return parts.filter((part, at) => at === parts.length - 1 || !isMerged(part)).length;
}

/** Such a step waits for nothing: followed by another it is merged, at the end it is the end. */
export const isOnlySpeech = ({ calls, expects }: Step) =>
	calls.length === 0 && expects.length === 0;

const withSpeech = (speech: string, step: Step): Step => ({
	...step,
	says: step.says === "" ? speech : `${speech}\n\n${step.says}`,
});
