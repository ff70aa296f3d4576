import { SLOT_LIMITS, type SlotLimits } from "@codex-workers/dispatcher";
import type { Rules } from "./rules.ts";

const NO_LIMITS = { researchCycles: 1_000, handovers: 1_000, attempts: 1_000 };

/** What a fleet under those rules may do at most. */
export function limitsOf({ limits }: Rules): SlotLimits {
	return limits ? SLOT_LIMITS : { ...SLOT_LIMITS, steps: NO_LIMITS, longestBackoffMs: 60_000 };
}
