import type { ClassifyingFacts } from "./classify-response-errors.ts";
import type { HttpError } from "./http-error.ts";
import { isRateLimited, rateLimitOf } from "./rate-limit.ts";

/** What an HTTP status other than 200, or the lack of any answer, means; `text` says it in words. */
export function classifyHttpError(error: HttpError, facts: ClassifyingFacts) {
	if (!error.answered) return lostAnswer(error, facts);
	const { status, message } = error;
	const text = `HTTP ${status}: ${message}`;
	switch (status) {
		case 401:
			return { kind: "unauthenticated", text } as const;
		case 404:
			return { kind: "not-found", paths: [], text } as const;
		case 403:
		case 429:
			return isRefusedByLimit(error)
				? ({ kind: "rate-limited", text, ...rateLimitOf(error.headers, facts.now) } as const)
				: ({ kind: "forbidden", paths: [], text } as const);
		case 501:
			return { kind: "rejected", text } as const;
	}
	if (status < 500) return { kind: "rejected", text } as const;
	// A gateway's page of HTML says nothing that its status does not.
	return {
		kind: "unavailable",
		mayHaveExecuted: facts.mayHaveExecuted,
		text: `HTTP ${status}`,
	} as const;
}

// A secondary limit may come as a 403 without any header: then its text is the only sign.
function isRefusedByLimit({ status, headers, message }: HttpError): boolean {
	return status === 429 || isRateLimited(headers) || /secondary rate limit/i.test(message);
}

/** Codes of failures before a connection stood: nothing was sent, so nothing was executed. */
const NEVER_SENT = new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"UND_ERR_CONNECT_TIMEOUT",
]);

const SAYS_NOTHING = new Set(["Error", "TypeError", "HttpError"]);

function lostAnswer({ codes, message }: HttpError, facts: ClassifyingFacts) {
	const neverSent = codes.some((code) => NEVER_SENT.has(code));
	const named = codes.findLast((code) => !SAYS_NOTHING.has(code)) ?? "no answer";
	return {
		kind: "unavailable",
		mayHaveExecuted: facts.mayHaveExecuted && !neverSent,
		text: `${named}: ${message}`,
	} as const;
}
