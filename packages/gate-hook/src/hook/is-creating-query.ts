const CREATING = /\b(?:createPullRequest|revertPullRequest)\b/;

/**
 * Whether a GraphQL document opens a pull request: by its words, also where they stand in a string
 * or a comment. In doubt the answer is yes: then the policy decides.
 */
export function isCreatingQuery(document: string): boolean {
	return /\bmutation\b/.test(document) && CREATING.test(document);
}
