export type { Card } from "./board/card.ts";
export { type Board, type BoardReference, findBoard } from "./board/find-board.ts";
export { findStatusOption } from "./board/find-status-option.ts";
export { type BoardLook, type BoardLookInput, lookAtBoard } from "./board/look-at-board.ts";
export { type BoardMove, moveOnBoard } from "./board/move-on-board.ts";
export { readBranchHead } from "./branches/read-branch-head.ts";
export { type ClientMeter, createClientMeter } from "./budget/client-meter.ts";
export type { ClientUsage, ClientWait, PointBudget } from "./budget/client-usage.ts";
export { type ConnectionOptions, connectGitHub } from "./client/connect-git-hub.ts";
export { createGitHubClient } from "./client/create-github-client.ts";
export type { GitHubClient } from "./client/github-client.ts";
export type { GitHubClientOptions } from "./client/github-client-options.ts";
export { GitHubError } from "./client/github-error.ts";
export type { GitHubFailure } from "./client/github-failure.ts";
export { givenToken } from "./client/given-token.ts";
export { type NextAttempt, nextAttempt } from "./client/next-attempt.ts";
export type { Operation } from "./client/operation.ts";
export { findOwnComment, type OwnComment } from "./comments/find-own-comment.ts";
export { newMarkerComment } from "./comments/new-marker-comment.ts";
export { type NewComment, postComment } from "./comments/post-comment.ts";
export { type PostedOnce, postCommentOnce } from "./comments/post-comment-once.ts";
export type { PostedComment } from "./comments/posted-comment.ts";
export type { IssueReference } from "./issues/issue-reference.ts";
export { type BoardItem, type Issue, readIssue } from "./issues/read-issue.ts";
export { convertToDraft } from "./pull-requests/audit/convert-to-draft.ts";
export { listOpenPullRequests } from "./pull-requests/audit/list-open-pull-requests.ts";
export type { OpenPullRequest } from "./pull-requests/audit/open-pull-request.ts";
export { createPullRequest, type NewPullRequest } from "./pull-requests/create-pull-request.ts";
export { findPullRequests, type PullRequest } from "./pull-requests/find-pull-requests.ts";
export type { Checks } from "./pull-requests/look/checks.ts";
export {
	type IssueInSight,
	type Look,
	type LookInput,
	lookAtWork,
	type PullRequestInSight,
} from "./pull-requests/look/look-at-work.ts";
export { type Repository, readRepository } from "./repository/read-repository.ts";
export { parseRepositoryName, type RepositoryName } from "./repository/repository-name.ts";
export type { RepositoryPermission } from "./repository/repository-permission.ts";
export { IGNORED_REASONS, type IgnoredReason } from "./trust/ignored-reasons.ts";
export {
	judgeTrust,
	type Trust,
	type TrustGrounds,
	type TrustVerdict,
} from "./trust/judge-trust.ts";
export { newest, type TrustedMarkerOf } from "./trust/newest.ts";
export { type IssueState, type IssueStateInput, readIssueState } from "./trust/read-issue-state.ts";
export type { IgnoredMarker, TrustedMarker } from "./trust/trusted-marker.ts";
