import { demoStory } from "../story/demo-story.ts";
import type { PlannedStep } from "./live-list.ts";
import { storyStepId } from "./story-step-id.ts";

const DISPATCH: readonly PlannedStep[] = [
	{ id: "read", title: "Read the issue, the board and the claims" },
	{ id: "gate", title: "Prove that the gate is armed" },
	{ id: "claim", title: "Claim the issue" },
	{ id: "worktree", title: "Make the worktree" },
	{ id: "assigned", title: "Post the assigned comment" },
	{ id: "board", title: "Move the card to In Progress" },
	{ id: "prompt", title: "Write the prompt" },
	{ id: "spawn", title: "Start codex under its supervisor" },
	{ id: "armed", title: "Hear from the gate inside codex" },
];

/** Everything that will happen, in order: the dispatch, the worker's story, the end. */
export function demoSteps(tools: { gh: boolean }): PlannedStep[] {
	const worker = demoStory(tools).parts.map((part, at) => ({
		id: storyStepId(at),
		title: `Worker: ${typeof part === "function" ? "Post the complete comment" : part.title}`,
	}));
	return [
		{ id: "world", title: "Start a local GitHub and a scripted model" },
		...DISPATCH,
		...worker,
		{ id: "end", title: "Record the end, move the card to In Review" },
		{ id: "cleanup", title: "Clean up: worktree, claim, assignment" },
	];
}
