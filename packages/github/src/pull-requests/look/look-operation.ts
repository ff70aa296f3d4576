import * as z from "zod";
import type { Operation } from "../../client/operation.ts";
import { byUpdate, commentPageFields } from "../../comments/comment-page.ts";
import { rollupFields } from "./checks.ts";

/** What a look asks about; `newest`: how many comments of each issue. */
export interface LookedAt {
	issues: readonly number[];
	branches: readonly string[];
	newest: number;
}

/** What GitHub counts for a query, against 5,000 points an hour. */
const Budget = z.object({
	cost: z.int(),
	limit: z.int(),
	remaining: z.int(),
	resetAt: z.string(),
});

const Answer = z.object({
	viewer: z.unknown(),
	rateLimit: Budget.nullable(),
	/** Issues as `issue0`, `issue1`, …, the pull requests of branches as `branch0`, …. */
	repository: z.record(z.string(), z.unknown()).nullable(),
});
export type LookAnswer = z.output<typeof Answer>;

/**
 * One document for any number of issues and branches: 3 requests of GitHub's own count for an
 * issue with its branch, and one for each pull request, so that 15 workers come for one point.
 */
export function lookOperation(at: LookedAt): Operation<LookAnswer> {
	const issues = at.issues.map((_, place) => place);
	const branches = at.branches.map((_, place) => place);
	const parameters = [
		...issues.map((place) => `$issue${place}: Int!`),
		...branches.map((place) => `$branch${place}: String!`),
		...(issues.length > 0 ? ["$newest: Int!"] : []),
	];
	return {
		name: "LookAtWork",
		repeatable: true,
		document: `query LookAtWork($owner: String!, $name: String!, ${parameters.join(", ")}) {
			viewer { id login }
			rateLimit { cost limit remaining resetAt }
			repository(owner: $owner, name: $name) {
				${issues.map(issueSelection).join("\n")}
				${branches.map(branchSelection).join("\n")}
			}
		}
		${issues.length > 0 ? issueFields : ""}
		${branches.length > 0 ? pullFields : ""}`,
		answer: Answer,
	};
}

export function lookVariables({ issues, branches, newest }: LookedAt): Record<string, unknown> {
	return Object.fromEntries([
		...issues.map((issue, place) => [`issue${place}`, issue]),
		...branches.map((branch, place) => [`branch${place}`, branch]),
		...(issues.length > 0 ? [["newest", newest]] : []),
	]);
}

const issueSelection = (place: number) =>
	`issue${place}: issueOrPullRequest(number: $issue${place}) { ...LookedIssue }`;

const branchSelection = (place: number) => `branch${place}: pullRequests(
	headRefName: $branch${place}
	first: 3
	orderBy: { field: CREATED_AT, direction: DESC }
) { ...LookedPulls }`;

/** What `ReadNewestComments` selects, too, so that its readers can go on from here. */
const issueFields = `fragment LookedIssue on IssueOrPullRequest {
	__typename
	... on Issue {
		id
		title
		state
		lastEditedAt
		comments(last: $newest) { ...CommentPageFields }
		latest: comments(first: 1, ${byUpdate}) { nodes { updatedAt } }
	}
}
${commentPageFields}`;

/** What `FindPullRequests` selects, too, and the checks. */
const pullFields = `fragment LookedPulls on PullRequestConnection {
	pageInfo { hasNextPage endCursor }
	nodes {
		number url state isDraft headRefOid baseRefName title createdAt isCrossRepository
		statusCheckRollup { ${rollupFields} }
	}
}`;
