import type { Account } from "../../store/account.ts";
import { associationOf } from "../../store/association.ts";
import { commentUrl } from "../../store/comment.ts";
import type { ReplicatedComment } from "../../store/replica.ts";
import { timestamp } from "../../store/timestamp.ts";
import { accountJson } from "./account.ts";
import { apiUrl } from "./repository.ts";

export const commentJson = ({ comment, body, updatedAt }: ReplicatedComment, viewer: Account) => {
	const { repository, number } = comment.subject;
	return {
		id: comment.databaseId,
		node_id: comment.id,
		url: `${apiUrl(repository)}/issues/comments/${comment.databaseId}`,
		html_url: commentUrl(comment),
		issue_url: `${apiUrl(repository)}/issues/${number}`,
		user: accountJson(comment.author),
		author_association: associationOf(repository, comment.author, viewer),
		body,
		created_at: timestamp(comment.createdAt),
		updated_at: timestamp(updatedAt),
	};
};
