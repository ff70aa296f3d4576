import type { Spending } from "./budgets.ts";

/** GitHub's `x-ratelimit-*` headers; the reset is in seconds. */
export const rateLimitHeaders = (spending: Spending): Record<string, string> => ({
	"x-ratelimit-limit": `${spending.limit}`,
	"x-ratelimit-remaining": `${spending.exceeded ? 0 : spending.remaining}`,
	"x-ratelimit-used": `${spending.used}`,
	"x-ratelimit-reset": `${Math.floor(spending.resetAt / 1000)}`,
	"x-ratelimit-resource": spending.resource,
});
