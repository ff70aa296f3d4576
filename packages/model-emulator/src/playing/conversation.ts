import type { Story } from "../story/story.ts";
import type { InputItem, ModelRequest, ToolMode } from "../wire/model-request.ts";
import type { OutputItem } from "../wire/output-item.ts";
import { closeStep } from "./close-step.ts";
import { collectOutputs, toldIn } from "./collect-outputs.ts";
import { describeTold } from "./describe-output.ts";
import { countSteps, isOnlySpeech, nextStep } from "./next-step.ts";
import { type OpenStep, openStep } from "./open-step.ts";
import type { StepEvent } from "./step-event.ts";
import type { StepResult } from "./step-result.ts";
import type { StoryFailure } from "./story-failure.ts";

/** How far a story has got with one Codex thread. */
export interface Conversation {
	readonly story: Story;
	/** Index of the next part of the story. */
	readonly place: number;
	readonly results: readonly StepResult[];
	readonly open?: OpenStep;
	/** How many input items of the thread have been seen. */
	readonly seen: number;
}

/** The conversation after a request, what to tell the listener, and what to answer. */
export interface Turn {
	readonly conversation: Conversation;
	readonly events: readonly StepEvent[];
	readonly answer:
		| { readonly kind: "items"; readonly items: readonly OutputItem[] }
		| { readonly kind: "refusal"; readonly failure: StoryFailure };
}

/** A conversation before its first request. */
export const newConversation = (story: Story): Conversation => ({
	story,
	place: 0,
	results: [],
	seen: 0,
});

/** True when every step has been taken and judged and none failed. */
export const isFinished = ({ story, place, open }: Conversation): boolean =>
	open === undefined && place >= story.parts.length;

/** Plays the next response of the model. Pure, except for steps of the story that are functions. */
export function takeTurn(
	before: Conversation,
	request: ModelRequest,
	{ now, mode = request.mode }: { readonly now: number; readonly mode?: ToolMode | undefined },
): Turn {
	const news = request.items.slice(before.seen);
	const conversation = { ...before, seen: request.items.length };
	if (conversation.open === undefined) return takeStep(conversation, news, { now, mode });
	const { open, waits } = collectOutputs(conversation.open, { ...request, mode }, news);
	if (waits.length > 0) {
		return {
			conversation: { ...conversation, open },
			events: [],
			answer: { kind: "items", items: waits },
		};
	}
	const { open: _, ...rest } = conversation;
	return afterStep(rest, closeStep(open, conversation.story.title, now), { now, mode, news });
}

interface Moment {
	readonly now: number;
	readonly mode: ToolMode;
}

function afterStep(
	before: Conversation,
	result: StepResult,
	{ news, ...moment }: Moment & { readonly news: readonly InputItem[] },
): Turn {
	const conversation = { ...before, results: [...before.results, result] };
	const finished = finishedEvent(conversation, result);
	const { outcome, title } = result;
	if (outcome.kind === "failed") {
		const { expected, got } = outcome;
		const failure = { story: conversation.story.title, step: title, expected, got };
		return { conversation, events: [finished], answer: { kind: "refusal", failure } };
	}
	const turn = takeStep(conversation, news, moment);
	return { ...turn, events: [finished, ...turn.events] };
}

function takeStep(
	conversation: Conversation,
	news: readonly InputItem[],
	{ now, mode }: Moment,
): Turn {
	const { story, results } = conversation;
	const next = nextStep(story, conversation.place, results);
	if (next === undefined) return beyondTheEnd(conversation, news);
	const { open, items } = openStep(next.step, results.length, { mode, startedAt: now });
	const started = startedEvent(conversation, open);
	const taken = { ...conversation, place: next.place };
	const answer = { kind: "items", items } as const;
	if (!isOnlySpeech(next.step)) {
		return { conversation: { ...taken, open }, events: [started], answer };
	}
	const result = closeStep(open, story.title, now);
	return {
		conversation: { ...taken, results: [...results, result] },
		events: [started, finishedEvent(conversation, result)],
		answer,
	};
}

const startedEvent = ({ story }: Conversation, { index, step }: OpenStep): StepEvent => ({
	type: "started",
	story: story.title,
	index,
	total: countSteps(story),
	title: step.title,
	says: step.says,
});

const finishedEvent = ({ story }: Conversation, result: StepResult): StepEvent => ({
	type: "finished",
	total: countSteps(story),
	result,
});

function beyondTheEnd(conversation: Conversation, news: readonly InputItem[]): Turn {
	const { story, results } = conversation;
	const failure: StoryFailure = {
		story: story.title,
		step: results.at(-1)?.title ?? story.title,
		expected: "no further request after the last step",
		got: `one more, told ${describeTold(toldIn(news))}`,
	};
	return { conversation, events: [], answer: { kind: "refusal", failure } };
}
