const ONE_MINUTE = 60_000;

export interface RateLimit {
	scope: "primary" | "secondary";
	/** Milliseconds since the epoch. */
	retryAt: number;
}

/**
 * When GitHub lets us go on, from the headers of a refusal. GitHub's rule: `retry-after` if it is
 * there, else `x-ratelimit-reset` once the hourly budget is used up, else at least one minute.
 */
export function rateLimitOf(headers: ReadonlyMap<string, string>, now: number): RateLimit {
	const scope = isBudgetUsedUp(headers) ? "primary" : "secondary";
	const retryAfter = wholeNumber(headers.get("retry-after"));
	if (retryAfter !== undefined) return { scope, retryAt: now + retryAfter * 1000 };
	const reset = wholeNumber(headers.get("x-ratelimit-reset"));
	if (scope === "secondary" || reset === undefined) return { scope, retryAt: now + ONE_MINUTE };
	// The reset is given in whole seconds: one more, so that a clock a little ahead does not come early.
	return { scope, retryAt: Math.max(now, reset * 1000) + 1000 };
}

/** Whether the headers alone say that a refusal is a rate limit, not a missing permission. */
export function isRateLimited(headers: ReadonlyMap<string, string>): boolean {
	return headers.has("retry-after") || isBudgetUsedUp(headers);
}

function isBudgetUsedUp(headers: ReadonlyMap<string, string>): boolean {
	return headers.get("x-ratelimit-remaining") === "0";
}

function wholeNumber(text: string | undefined): number | undefined {
	return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
