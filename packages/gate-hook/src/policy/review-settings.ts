import { Configuration } from "@codex-workers/protocol";

/** What a repository asks of reviews; `review` of its configuration. */
export type ReviewSettings = Configuration["review"];

/** What is asked where nothing is configured. */
export function reviewSettings(): ReviewSettings {
	return Configuration.shape.review.parse({});
}
