import type { SlotAction } from "@codex-workers/dispatcher";

/** What an action does, as it goes on after an issue's number. */
export function slotActionText(action: SlotAction, tense: "done" | "planned"): string {
	const { done, planned } = WORDS[action.type];
	return tense === "done" ? done : planned;
}

const WORDS = {
	adopt: { planned: "adopt its worker", done: "worker adopted" },
	release: { planned: "give it back", done: "given back" },
	dispatch: { planned: "start a worker", done: "worker started" },
	steal: { planned: "take it over", done: "taken over" },
	replace: { planned: "go on from its handover", done: "worker replaced" },
	research: { planned: "research its failure", done: "research started" },
	block: { planned: "block it", done: "blocked" },
} as const satisfies Record<SlotAction["type"], { planned: string; done: string }>;
