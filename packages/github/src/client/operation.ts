import type * as z from "zod";

/** One GraphQL document with the shape of its answer. */
export interface Operation<Answer> {
	/** The name the document gives itself; errors and GitHub's log show it. */
	readonly name: string;
	/** Whether sending it twice has the effect of sending it once: every query, few mutations. */
	readonly repeatable: boolean;
	/**
	 * Variables must not be called `query`, `method`, `url`, `baseUrl`, `headers`, `request`,
	 * `mediaType` or `operationName`: \@octokit/graphql takes those for its own options.
	 */
	readonly document: string;
	/** Must accept every answer that GitHub's schema allows, nulls included. */
	readonly answer: z.ZodType<Answer>;
}
