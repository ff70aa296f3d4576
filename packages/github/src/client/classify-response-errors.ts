import { rateLimitOf } from "./rate-limit.ts";
import type { ResponseError } from "./response-error.ts";

export interface ClassifyingFacts {
	/** Milliseconds since the epoch. */
	now: number;
	/** Whether a lost answer could hide an effect that must not be repeated. */
	mayHaveExecuted: boolean;
}

const FORBIDDEN = new Set(["FORBIDDEN", "INSUFFICIENT_SCOPES"]);

/** What the `errors` of an HTTP 200 answer mean. GitHub's order of gravity decides among several. */
export function classifyResponseErrors(
	errors: readonly ResponseError[],
	headers: ReadonlyMap<string, string>,
	{ now, mayHaveExecuted }: ClassifyingFacts,
) {
	if (errors.some(isRateLimit))
		return { kind: "rate-limited", ...rateLimitOf(headers, now) } as const;
	if (errors.some(isTimeout)) return { kind: "unavailable", mayHaveExecuted } as const;
	const paths = errors.map(({ path }) => path);
	if (errors.some(({ type }) => FORBIDDEN.has(type ?? ""))) {
		return { kind: "forbidden", paths } as const;
	}
	if (errors.some(({ type }) => type === "NOT_FOUND")) return { kind: "not-found", paths } as const;
	return { kind: errors.length === 0 ? "answer-invalid" : "rejected" } as const;
}

// GitHub types neither its secondary limit in a 200 answer nor its own timeouts: the words are all there is.
function isRateLimit({ type, message }: ResponseError): boolean {
	return type === "RATE_LIMITED" || (type === undefined && /secondary rate limit/i.test(message));
}

function isTimeout({ type, message }: ResponseError): boolean {
	return (
		type === undefined && /^Something went wrong|respond to your request in time/i.test(message)
	);
}
