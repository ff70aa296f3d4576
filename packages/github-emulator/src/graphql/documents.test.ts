import { expect, test } from "vitest";
import { openWorld } from "../testing/open-world.ts";

/** What gh sends for `gh issue comment`: graphql-js alone would reject the two types of `state`. */
const issueByNumber = `query IssueByNumber($owner: String!, $repo: String!, $number: Int!) {
	repository(owner: $owner, name: $repo) {
		hasIssuesEnabled
		issue: issueOrPullRequest(number: $number) {
			__typename
			...on Issue{number,url,state,createdAt,title,body,author{login,...on User{id,name}},milestone{number,title,description,dueOn},assignees(first:100){nodes{id,login,name},totalCount},labels(first:100){nodes{id,name,description,color},totalCount},reactionGroups{content,users{totalCount}},stateReason,comments(first: 100) {nodes {id,author{login,...on User{id,name}},authorAssociation,body,createdAt,includesCreatedEdit,isMinimized,minimizedReason,reactionGroups{content,users{totalCount}},url,viewerDidAuthor},pageInfo{hasNextPage,endCursor},totalCount},id}
			...on PullRequest{number,url,state,createdAt,title,body,author{login,...on User{id,name}},milestone{number,title,description,dueOn},assignees(first:100){nodes{id,login,name},totalCount},labels(first:100){nodes{id,name,description,color},totalCount},reactionGroups{content,users{totalCount}},comments(first: 100) {nodes {id,author{login,...on User{id,name}},authorAssociation,body},pageInfo{hasNextPage,endCursor},totalCount},id}
		}
	}
}`;

/** What gh sends for `gh pr status`: counts of a connection without bounds, and two searches. */
const pullRequestStatus = `
fragment pr on PullRequest {number,title,state,url,isDraft,isCrossRepository,headRefName,headRepositoryOwner{id,login,...on User{name}},mergeStateStatus,baseRef{branchProtectionRule{requiresStrictStatusChecks}},autoMergeRequest {authorEmail,commitBody,commitHeadline,mergeMethod,enabledAt,enabledBy{login,...on User{id,name}}},statusCheckRollup: commits(last: 1) {nodes {commit {statusCheckRollup {contexts {checkRunCount,checkRunCountsByState {  state,  count},statusContextCount,statusContextCountsByState {  state,  count}}}}}}}
fragment prWithReviews on PullRequest {...pr,reviewDecision,latestReviews(first: 100) {nodes {author{login},authorAssociation,submittedAt,body,state}}}
query PullRequestStatus($owner: String!, $repo: String!, $headRefName: String!, $viewerQuery: String!, $reviewerQuery: String!, $per_page: Int = 10) {
	repository(owner: $owner, name: $repo) {
		defaultBranchRef { name }
		pullRequests(headRefName: $headRefName, first: $per_page, orderBy: { field: CREATED_AT, direction: DESC }) {
			totalCount
			edges { node { ...prWithReviews } }
		}
	}
	viewerCreated: search(query: $viewerQuery, type: ISSUE, first: $per_page) { totalCount: issueCount edges { node { ...prWithReviews } } }
	reviewRequested: search(query: $reviewerQuery, type: ISSUE, first: $per_page) { totalCount: issueCount edges { node { ...pr } } }
}`;

/** What gh sends for \gh project list, shortened. */
const viewerProjects = `query ViewerProjects($first: Int!, $after: String, $firstItems: Int!, $firstFields: Int!) {
	viewer{projectsV2(first: $first, after: $after){totalCount,pageInfo{endCursor,hasNextPage},nodes{number,url,shortDescription,public,closed,title,id,readme,items(first: $firstItems){pageInfo{endCursor,hasNextPage},totalCount,nodes{id,content{__typename,... on Issue{body,title,number,url,repository{nameWithOwner}}},fieldValues(first: 100){nodes{__typename,... on ProjectV2ItemFieldSingleSelectValue{name,field{__typename,... on ProjectV2SingleSelectField{id,name,dataType,options{id,name}}}}}}}},fields(first: $firstFields){totalCount,nodes{__typename,... on ProjectV2SingleSelectField{id,name,dataType,options{id,name}}},pageInfo{endCursor,hasNextPage}},owner{__typename,... on User{login},... on Organization{login}}}},login}
}`;

const features = `query PullRequest_fields { PullRequest: __type(name: "PullRequest") { fields(includeDeprecated: true) { name } } StatusCheckRollupContextConnection: __type(name: "StatusCheckRollupContextConnection") { fields(includeDeprecated: true) { name } } }`;

test("documents of gh run as they are", async () => {
	const { ask, github, repository, issue, bot } = await openWorld();
	repository.addComment(issue, { author: bot, body: "hello" });
	await repository.commit({ branch: "feature/123-frob", files: { f: "f\n" } });
	await repository.addPullRequest({ title: "Frob", author: bot, head: "feature/123-frob" });
	github
		.addBoard({ owner: bot, number: 1, title: "Mine", statuses: ["Ready"] })
		.add(issue, "Ready");
	const variables = { owner: "acme", repo: "widget" };
	const answers = {
		issue: await ask(issueByNumber, { ...variables, number: 123 }),
		pull: await ask(issueByNumber, { ...variables, number: 124 }),
		status: await ask(pullRequestStatus, {
			...variables,
			headRefName: "feature/123-frob",
			viewerQuery: "repo:acme/widget state:open is:pr author:@me",
			reviewerQuery: "repo:acme/widget state:open review-requested:@me",
		}),
		projects: await ask(viewerProjects, { first: 30, firstItems: 5, firstFields: 5 }),
		features: await ask(features),
	};
	expect(github.unmodelled).toEqual([]);
	expect(answers).toMatchObject({
		issue: {
			errors: undefined,
			data: { repository: { issue: { state: "OPEN", comments: { totalCount: 1 } } } },
		},
		pull: {
			errors: undefined,
			data: { repository: { issue: { __typename: "PullRequest", state: "OPEN" } } },
		},
		status: {
			errors: undefined,
			data: { viewerCreated: { totalCount: 1 }, reviewRequested: { totalCount: 0 } },
		},
		projects: { errors: undefined, data: { viewer: { projectsV2: { totalCount: 1 } } } },
		features: { errors: undefined },
	});
});

test("classic project cards are the error that github.com answers with", async () => {
	const { ask } = await openWorld();
	const cards = `{ repository(owner: "acme", name: "widget") { issue(number: 123) { projectCards(first: 1) { totalCount } } } }`;
	expect((await ask(cards)).errors).toMatchObject([
		{ message: expect.stringMatching(/^Projects \(classic\) is being deprecated/) },
	]);
});

test("a document that is no GraphQL, or asks for an operation it does not have, is an error of its own", async () => {
	const { ask, send } = await openWorld();
	expect(await ask("{ viewer {")).toMatchObject({
		status: 200,
		errors: [{ message: expect.stringContaining("Syntax Error") }],
	});
	expect(
		(
			await send("POST /graphql", {
				body: { query: "query A { viewer { login } }", operationName: "B" },
			})
		).json,
	).toMatchObject({ errors: [{}] });
	expect((await send("POST /graphql", { body: { nothing: 1 } })).status).toBe(400);
	expect((await send("POST /graphql", { body: "text" })).status).toBe(400);
});

test("a query for more than 500,000 nodes is refused", async () => {
	const { ask } = await openWorld();
	const deep = `{ repository(owner: "acme", name: "widget") { issues(first: 100) { nodes { comments(first: 100) { nodes { userContentEdits(first: 100) { nodes { id } } } } } } } }`;
	expect((await ask(deep)).errors).toMatchObject([{ type: "MAX_NODE_LIMIT_EXCEEDED" }]);
});
