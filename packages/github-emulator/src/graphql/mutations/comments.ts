import { addComment, deleteComment, editComment, minimizeComment } from "../../store/comment.ts";
import { findNodeOf } from "../../store/node.ts";
import { numberKey } from "../connection.ts";
import { encodeCursor } from "../cursor.ts";
import type { Scope, View } from "../scope.ts";
import { mutation } from "./mutation.ts";

export const commentMutations = (scope: Scope): View => ({
	addComment: mutation(scope, ["subjectId", "body"], (input: AddInput) => add(scope, input)),
	updateIssueComment: mutation(
		scope,
		["id", "body"],
		async ({ id, body }: { id: string; body: string }) => {
			const comment = await findNodeOf(scope, id, ["IssueComment"]);
			editComment(scope.store, comment, { by: scope.viewer, body });
			return { issueComment: scope.show(comment) };
		},
	),
	deleteIssueComment: mutation(scope, ["id"], async ({ id }: { id: string }) => {
		deleteComment(scope.store, await findNodeOf(scope, id, ["IssueComment"]), scope.viewer);
		return {};
	}),
	minimizeComment: mutation(
		scope,
		["subjectId", "classifier"],
		async (input: { subjectId: string; classifier: string }) => {
			const comment = await findNodeOf(scope, input.subjectId, ["IssueComment"]);
			minimizeComment(comment, scope.viewer, input.classifier);
			return { minimizedComment: scope.show(comment) };
		},
	),
});

interface AddInput {
	readonly subjectId: string;
	readonly body: string;
}

const add = async (scope: Scope, input: AddInput): Promise<View> => {
	const subject = await findNodeOf(scope, input.subjectId, ["Issue", "PullRequest"]);
	const comment = addComment(scope.store, subject, { author: scope.viewer, body: input.body });
	const cursor = encodeCursor(numberKey(comment.databaseId));
	return { subject: scope.show(subject), commentEdge: { cursor, node: scope.show(comment) } };
};
