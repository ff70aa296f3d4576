import type { ProgressPhase } from "../markers/fields/progress-phase.ts";

/** The word that people read for each phase of a worker's progress. */
export const PROGRESS_PHASE_LABELS = {
	implementing: "Implementing",
	testing: "Testing",
	blocked: "Blocked",
	complete: "Complete",
} as const satisfies Record<ProgressPhase, string>;
