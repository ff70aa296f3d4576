import {
	type Conversation,
	isFinished,
	newConversation,
	type Turn,
	takeTurn,
} from "../playing/conversation.ts";
import { countSteps } from "../playing/next-step.ts";
import type { StepEvent } from "../playing/step-event.ts";
import type { StepResult } from "../playing/step-result.ts";
import type { StoryFailure } from "../playing/story-failure.ts";
import type { Story } from "../story/story.ts";
import type { ModelRequest, ToolMode } from "../wire/model-request.ts";

/** How a conversation begins: what the emulator knows when it has to choose a story for it. */
export interface Opening {
	readonly threadId: string;
	readonly model: string;
	/** The user's messages of the first request, oldest first; the prompt is the last one. */
	readonly messages: readonly string[];
}

/** One story for the one conversation there is, or a story for each conversation that opens. */
export type Script = Story | ((opening: Opening) => Story | undefined);

interface StageOptions {
	readonly script: Script;
	readonly onStep: (event: StepEvent) => void;
	readonly now: () => number;
	readonly mode: ToolMode | undefined;
}

/** Keeps the conversations of all Codex threads and plays each one's story. */
export interface Stage {
	readonly play: (request: ModelRequest) => Turn["answer"];
	readonly steps: () => readonly StepResult[];
	readonly failure: () => StoryFailure | undefined;
	readonly isFinished: () => boolean;
	/** How many responses the started stories have still to give or to judge. */
	readonly remaining: () => number;
}

/** Opens a stage for a script. */
export function openStage({ script, onStep, now, mode }: StageOptions): Stage {
	const conversations = new Map<string, Conversation>();
	const steps: StepResult[] = [];
	let failure: StoryFailure | undefined;

	const refuse = (why: StoryFailure): Turn["answer"] => {
		failure ??= why;
		return { kind: "refusal", failure: why };
	};
	const play = (request: ModelRequest) => {
		if (failure !== undefined) return refuse(failure);
		const conversation =
			conversations.get(request.threadId) ?? openConversation(script, request, conversations.size);
		if (conversation === undefined) return refuse(unexpectedThread(request));
		const turn = takeTurn(conversation, request, { now: now(), mode });
		conversations.set(request.threadId, turn.conversation);
		for (const event of turn.events) {
			if (event.type === "finished") steps.push(event.result);
			onStep(event);
		}
		return turn.answer.kind === "refusal" ? refuse(turn.answer.failure) : turn.answer;
	};
	return {
		play: (request) => guarded(() => play(request), refuse),
		steps: () => steps,
		failure: () => failure,
		isFinished: () => failure === undefined && areFinished([...conversations.values()]),
		remaining: () => remainingSteps([...conversations.values()]),
	};
}

const areFinished = (conversations: readonly Conversation[]) =>
	conversations.length > 0 && conversations.every(isFinished);

const remainingSteps = (conversations: readonly Conversation[]) =>
	conversations.reduce((sum, { story, results }) => sum + countSteps(story) - results.length, 0);

/** A story or a listener that throws must end the run too, not hang it. */
function guarded(
	play: () => Turn["answer"],
	refuse: (failure: StoryFailure) => Turn["answer"],
): Turn["answer"] {
	try {
		return play();
	} catch (error) {
		const got = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
		return refuse({ story: "", step: "", expected: "the script not to throw", got });
	}
}

function openConversation(
	script: Script,
	{ threadId, model, items }: ModelRequest,
	conversations: number,
): Conversation | undefined {
	if (typeof script !== "function") {
		return conversations === 0 ? newConversation(script) : undefined;
	}
	const messages = items.flatMap((item) =>
		item.kind === "message" && item.role === "user" ? [item.text] : [],
	);
	const story = script({ threadId, model, messages });
	return story === undefined ? undefined : newConversation(story);
}

const unexpectedThread = ({ threadId }: ModelRequest): StoryFailure => ({
	story: "",
	step: "",
	expected: "no conversation beyond those the script has a story for",
	got: `thread ${threadId}`,
});
