import { Configuration } from "@codex-workers/protocol";

/** What a repository asks of reviews; `review` of its configuration. */
export type ReviewSettings = Configuration["review"];

/** What is asked where nothing is configured. */
export const REVIEW_SETTINGS: ReviewSettings = Configuration.shape.review.parse({});
