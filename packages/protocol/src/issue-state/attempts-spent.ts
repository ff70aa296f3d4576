import { attemptsSinceBlock } from "./attempts-since-block.ts";
import type { FoldedIssue } from "./fold-issue-state.ts";
import type { NextStepLimits } from "./next-step.ts";
import { scopeOfAttempt } from "./scope-of-attempt.ts";

/** The sentence that an issue has had as many attempts as it may have; `null` while it has not. */
export function attemptsSpent(
	{ attempts }: Pick<FoldedIssue, "attempts">,
	limits: Pick<NextStepLimits, "attempts">,
): string | null {
	const { length } = attemptsSinceBlock(attempts).filter(
		(attempt) => scopeOfAttempt(attempt) === "standard" && attempt.end?.marker.data.turns !== 0,
	);
	return length >= limits.attempts ? `${length} attempts have not resolved it.` : null;
}
