import type { Entity } from "../store/entity.ts";
import { current } from "../store/replica.ts";
import type { Scope, View } from "./scope.ts";
import { accountView } from "./views/account.ts";
import { boardItemView, boardView, statusFieldView } from "./views/board.ts";
import { commentView } from "./views/comment.ts";
import { commitView, refView } from "./views/git-object.ts";
import { issueView } from "./views/issue.ts";
import { labelView } from "./views/label.ts";
import { pullRequestView } from "./views/pull-request.ts";
import { repositoryView } from "./views/repository.ts";

/** The view of any entity. */
export const show = (entity: Entity, scope: Scope): View => {
	switch (entity.type) {
		case "User":
		case "Organization":
		case "Bot":
			return accountView(entity, scope);
		case "Repository":
			return repositoryView(entity, scope);
		case "Label":
			return labelView(entity, scope);
		case "Issue":
			return issueView(entity, scope);
		case "PullRequest":
			return pullRequestView(entity, scope);
		case "IssueComment":
			return commentView(current(entity), scope);
		case "ProjectV2":
			return boardView(entity, scope);
		case "ProjectV2SingleSelectField":
			return statusFieldView(entity, scope);
		case "ProjectV2Item":
			return boardItemView(entity, scope);
		case "Ref":
			return refView(entity, scope);
		case "Commit":
			return commitView(entity, scope);
	}
};
