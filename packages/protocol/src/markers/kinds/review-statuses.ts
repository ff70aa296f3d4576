/** How a review may stand; only the first opens the gate. */
export const REVIEW_STATUSES = ["COMPLETE", "IN_PROGRESS", "BLOCKED_ON_DEPENDENCIES"] as const;
