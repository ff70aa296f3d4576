import { addToBoardOperation } from "../board/add-to-board.ts";
import { lookAtBoardOperation } from "../board/look-at-board-operation.ts";
import { readBoardOperation } from "../board/read-board-operation.ts";
import { readItemStatusOperation } from "../board/read-item-status.ts";
import { setItemStatusOperation } from "../board/set-item-status.ts";
import { readBranchHeadOperation } from "../branches/read-branch-head.ts";
import type { Operation } from "../client/operation.ts";
import { findOwnCommentOperation } from "../comments/find-own-comment.ts";
import { addCommentOperation } from "../comments/post-comment.ts";
import { readNewestCommentsOperation } from "../comments/read-newest-comments.ts";
import { readOlderCommentsOperation } from "../comments/read-older-comments.ts";
import { readIssueOperation } from "../issues/read-issue-operation.ts";
import { convertToDraftOperation } from "../pull-requests/audit/convert-to-draft.ts";
import { listOpenPullRequestsOperation } from "../pull-requests/audit/list-open-pull-requests.ts";
import { readIsDraftOperation } from "../pull-requests/audit/read-is-draft.ts";
import { createPullRequestOperation } from "../pull-requests/create-pull-request.ts";
import { findPullRequestsOperation } from "../pull-requests/find-pull-requests.ts";
import { lookOperation } from "../pull-requests/look/look-operation.ts";
import { readAccountPermissionsOperation } from "../repository/read-account-permissions.ts";
import { readCollaboratorsOperation } from "../repository/read-collaborators.ts";
import { readRepositoryOperation } from "../repository/read-repository.ts";

/** Every operation of this package. It stands with the tests so that a bundle holds only what it uses. */
export const operationRegistry: readonly Operation<unknown>[] = [
	addCommentOperation,
	addToBoardOperation,
	convertToDraftOperation,
	createPullRequestOperation,
	findOwnCommentOperation,
	findPullRequestsOperation,
	listOpenPullRequestsOperation,
	lookAtBoardOperation,
	lookOperation({ issues: [1, 2], branches: ["a", "b"], newest: 100 }),
	readAccountPermissionsOperation,
	readBoardOperation,
	readBranchHeadOperation,
	readCollaboratorsOperation,
	readIsDraftOperation,
	readIssueOperation,
	readItemStatusOperation,
	readNewestCommentsOperation,
	readOlderCommentsOperation,
	readRepositoryOperation,
	setItemStatusOperation,
];
