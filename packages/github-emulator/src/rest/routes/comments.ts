import { addComment, deleteComment, editComment, type IssueComment } from "../../store/comment.ts";
import { notFound } from "../../store/refusal.ts";
import {
	current,
	type ReplicatedComment,
	replicated,
	replicatedComments,
} from "../../store/replica.ts";
import { type Repository, subjectOf } from "../../store/repository.ts";
import { timestamp } from "../../store/timestamp.ts";
import { commentJson } from "../json/comment.ts";
import { paged } from "../page.ts";
import {
	numberParameter,
	type RestRequest,
	type Route,
	repositoryRoute,
	requiredText,
} from "../route.ts";

const commentOf = (repository: Repository, request: RestRequest): IssueComment => {
	const id = numberParameter(request, "comment_id");
	const comment = [...repository.subjects.values()]
		.flatMap(({ comments }) => comments)
		.find(({ databaseId }) => databaseId === id);
	if (comment === undefined) throw notFound("Not Found");
	return comment;
};

const since = ({ query }: RestRequest, comments: readonly ReplicatedComment[]) => {
	const bound = query.get("since");
	return comments.filter(({ updatedAt }) => bound === null || timestamp(updatedAt) >= bound);
};

const ordered = ({ query }: RestRequest, comments: ReplicatedComment[]) => {
	const byUpdate = query.get("sort") === "updated";
	const direction = query.get("direction") === "desc" ? -1 : 1;
	const key = ({ comment, updatedAt }: ReplicatedComment) =>
		byUpdate ? updatedAt : comment.databaseId;
	return comments.sort((one, other) => direction * (key(one) - key(other)));
};

export const commentRoutes: readonly Route[] = [
	repositoryRoute("GET /issues/{issue_number}/comments", (repository, request) => {
		const subject = subjectOf(repository, numberParameter(request, "issue_number"));
		const comments = since(request, replicatedComments(request.store, subject));
		return paged(request, comments, (comment) => commentJson(comment, request.viewer));
	}),
	repositoryRoute("POST /issues/{issue_number}/comments", (repository, request) => {
		const { store, viewer } = request;
		const subject = subjectOf(repository, numberParameter(request, "issue_number"));
		const comment = addComment(store, subject, {
			author: viewer,
			body: requiredText(request, "body"),
		});
		return { status: 201, body: commentJson(current(comment), viewer) };
	}),
	repositoryRoute("GET /issues/comments", (repository, request) => {
		const all = [...repository.subjects.values()].flatMap((subject) =>
			replicatedComments(request.store, subject),
		);
		const comments = ordered(request, since(request, all));
		return paged(request, comments, (comment) => commentJson(comment, request.viewer));
	}),
	repositoryRoute("GET /issues/comments/{comment_id}", (repository, request) => {
		const comment = replicated(request.store, commentOf(repository, request));
		if (comment === null) throw notFound("Not Found");
		return { status: 200, body: commentJson(comment, request.viewer) };
	}),
	repositoryRoute("PATCH /issues/comments/{comment_id}", (repository, request) => {
		const comment = commentOf(repository, request);
		editComment(request.store, comment, {
			by: request.viewer,
			body: requiredText(request, "body"),
		});
		return { status: 200, body: commentJson(current(comment), request.viewer) };
	}),
	repositoryRoute("DELETE /issues/comments/{comment_id}", (repository, request) => {
		deleteComment(request.store, commentOf(repository, request), request.viewer);
		return { status: 204 };
	}),
];
