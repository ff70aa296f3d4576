import { associationOf } from "../../store/association.ts";
import { commentUrl, type Revision } from "../../store/comment.ts";
import { isAllowed } from "../../store/permission.ts";
import type { ReplicatedComment } from "../../store/replica.ts";
import { optionalTimestamp, timestamp } from "../../store/timestamp.ts";
import { connection, numberKey, type PageArguments } from "../connection.ts";
import type { Scope, View } from "../scope.ts";
import { showPerson } from "./person.ts";

export const commentView = (replicated: ReplicatedComment, scope: Scope): View => {
	const { comment } = replicated;
	const { repository } = comment.subject;
	const { author } = comment;
	return {
		__typename: "IssueComment",
		id: comment.id,
		databaseId: comment.databaseId,
		fullDatabaseId: `${comment.databaseId}`,
		url: commentUrl(comment),
		body: replicated.body,
		author: () => showPerson(author, scope),
		authorAssociation: associationOf(repository, author, scope.viewer),
		createdAt: timestamp(comment.createdAt),
		publishedAt: timestamp(comment.createdAt),
		updatedAt: timestamp(replicated.updatedAt),
		lastEditedAt: optionalTimestamp(replicated.lastEditedAt),
		editor: () => showPerson(replicated.editor, scope),
		includesCreatedEdit: replicated.lastEditedAt !== null,
		userContentEdits: (args: PageArguments) => edits(args, comment.revisions, scope),
		isMinimized: comment.minimizedReason !== null,
		minimizedReason: comment.minimizedReason,
		viewerDidAuthor: author === scope.viewer,
		viewerCanUpdate: author === scope.viewer || isAllowed(repository, scope.viewer, "WRITE"),
		repository: () => scope.show(repository),
		issue: () => scope.show(comment.subject),
		reactionGroups: [],
	};
};

/** Newest first; a comment nobody edited has no history. */
const edits = (args: PageArguments, revisions: readonly Revision[], scope: Scope) =>
	connection(args, {
		name: "userContentEdits",
		items: revisions.length > 1 ? revisions.map((revision, index) => ({ ...revision, index })) : [],
		key: ({ index }) => numberKey(index),
		descending: true,
		show: (revision) => ({
			__typename: "UserContentEdit",
			editedAt: timestamp(revision.at),
			createdAt: timestamp(revision.at),
			editor: showPerson(revision.editor, scope),
			deletedAt: null,
			diff: revision.body,
		}),
	});
