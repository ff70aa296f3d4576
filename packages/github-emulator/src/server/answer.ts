import type { Spending } from "../limits/budgets.ts";
import { rateLimitHeaders } from "../limits/rate-limit-headers.ts";

/** What goes back over HTTP; a string body is sent as it is, anything else as JSON. */
export interface Answer {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: unknown;
}

const documentation = "https://docs.github.com/rest";

/** GitHub's error object. */
export const errorAnswer = (status: number, message: string, more: object = {}): Answer => ({
	status,
	body: { message, ...more, documentation_url: documentation, status: `${status}` },
});

export const withRateLimit = (answer: Answer, spending: Spending): Answer => ({
	...answer,
	headers: { ...rateLimitHeaders(spending), ...answer.headers },
});

/** GitHub's refusal when an account does too much at once. */
export const secondaryLimitAnswer = (retryAfterSeconds: number): Answer => ({
	...errorAnswer(
		403,
		"You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
	),
	headers: { "retry-after": `${retryAfterSeconds}` },
});
