import type { Fault, FaultMatch } from "./fault.ts";

/** Any API request; git is left alone. */
const anyApiRequest: FaultMatch = ({ kind }) => kind !== "git";

const documentation =
	"https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits";

/** One 502 in HTML, as GitHub's front end sends it. With `afterExecute` the work was done and only the answer is lost. */
export const badGateway = (match: FaultMatch, options: { afterExecute?: boolean } = {}): Fault => ({
	match,
	times: 1,
	status: 502,
	headers: { "content-type": "text/html" },
	body: "<html><head><title>502 Bad Gateway</title></head></html>",
	afterExecute: options.afterExecute ?? false,
});

/** One 403 that asks to come back after so many seconds (or does not say when). */
export const secondaryRateLimit = (
	retryAfterSeconds?: number,
	match: FaultMatch = anyApiRequest,
): Fault => ({
	match,
	times: 1,
	status: 403,
	headers: retryAfterSeconds === undefined ? {} : { "retry-after": `${retryAfterSeconds}` },
	body: {
		documentation_url: documentation,
		message:
			"You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
	},
});

/** One answer that the hour's points are used up: 200 with RATE_LIMITED from GraphQL, 403 from REST. */
export const primaryRateLimit = (
	options: { resetInSeconds?: number; match?: FaultMatch } = {},
): Fault => ({
	match: options.match ?? anyApiRequest,
	times: 1,
	status: 403,
	headers: (nowMs) => ({
		"x-ratelimit-remaining": "0",
		"x-ratelimit-reset": `${Math.ceil(nowMs / 1000) + (options.resetInSeconds ?? 60)}`,
	}),
	body: { message: "API rate limit exceeded for user ID 1." },
	errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded for user ID 1." }],
});

/** One untyped GraphQL error (500 from REST): what GitHub answers when it ran out of time. */
export const wentWrong = (match: FaultMatch = anyApiRequest): Fault => {
	const message =
		"Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `D0B1:3F2A` when reporting this issue.";
	return { match, times: 1, status: 500, body: { message }, errors: [{ message }] };
};

/** Every matching answer comes so many milliseconds late. */
export const slow = (delayMs: number, match: FaultMatch = /.*/s): Fault => ({ match, delayMs });

/** One connection that is cut; with `afterExecute` after the work was done. */
export const reset = (match: FaultMatch, options: { afterExecute?: boolean } = {}): Fault => ({
	match,
	times: 1,
	reset: true,
	afterExecute: options.afterExecute ?? false,
});
