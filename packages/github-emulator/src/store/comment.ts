import type { Account } from "./account.ts";
import { demand, isAllowed } from "./permission.ts";
import { Refusal, unprocessable } from "./refusal.ts";
import type { Store } from "./store.ts";
import { type Subject, subjectUrl } from "./subject.ts";

/** GitHub's message names 65,536 characters; what it enforces on issue comments is 2^18 UTF-8 bytes. */
const maximumBytes = 262_144;

export interface Revision {
	readonly body: string;
	readonly editor: Account;
	readonly at: number;
}

/** A comment on an issue or a pull request; times are milliseconds since 1970. */
export interface IssueComment {
	readonly type: "IssueComment";
	readonly id: string;
	readonly databaseId: number;
	readonly subject: Subject;
	readonly author: Account;
	readonly createdAt: number;
	/** Every body the comment has had, oldest first; the first is the one it was written with. */
	readonly revisions: Revision[];
	body: string;
	updatedAt: number;
	minimizedReason: string | null;
}

const checkBody = (body: string): void => {
	const complaint = (message: string) =>
		unprocessable(message, [
			{ resource: "IssueComment", code: "unprocessable", field: "data", message },
		]);
	if (body.trim() === "") throw complaint("Body can't be blank");
	if (Buffer.byteLength(body) > maximumBytes) {
		throw complaint("Body is too long (maximum is 65536 characters)");
	}
};

export const addComment = (
	store: Store,
	subject: Subject,
	input: { author: Account; body: string },
): IssueComment => {
	checkBody(input.body);
	if (subject.locked && !isAllowed(subject.repository, input.author, "WRITE")) {
		throw new Refusal("FORBIDDEN", "Unable to create comment because issue is locked.");
	}
	const now = store.now();
	const comment: IssueComment = {
		type: "IssueComment",
		...store.identify("IssueComment"),
		subject,
		author: input.author,
		createdAt: now,
		revisions: [{ body: input.body, editor: input.author, at: now }],
		body: input.body,
		updatedAt: now,
		minimizedReason: null,
	};
	subject.comments.push(comment);
	subject.updatedAt = now;
	store.nodes.set(comment.id, comment);
	return comment;
};

const demandAuthorOrWriter = (comment: IssueComment, by: Account, action: string): void => {
	if (comment.author !== by) {
		demand(comment.subject.repository, by, { permission: "WRITE", action });
	}
};

/** The author and everyone with WRITE may edit; the edit stays visible in editor and history. */
export const editComment = (
	store: Store,
	comment: IssueComment,
	edit: { by: Account; body: string },
): void => {
	demandAuthorOrWriter(comment, edit.by, "UpdateIssueComment");
	checkBody(edit.body);
	if (edit.body === comment.body) return;
	const now = store.now();
	comment.revisions.push({ body: edit.body, editor: edit.by, at: now });
	comment.body = edit.body;
	comment.updatedAt = now;
};

export const deleteComment = (store: Store, comment: IssueComment, by: Account): void => {
	demandAuthorOrWriter(comment, by, "DeleteIssueComment");
	const { comments } = comment.subject;
	comments.splice(comments.indexOf(comment), 1);
	store.nodes.delete(comment.id);
};

/** Hides the comment for a reason such as OUTDATED. */
export const minimizeComment = (comment: IssueComment, by: Account, classifier: string): void => {
	demand(comment.subject.repository, by, { permission: "TRIAGE", action: "MinimizeComment" });
	comment.minimizedReason = classifier.toLowerCase();
};

export const commentUrl = (comment: IssueComment): string =>
	`${subjectUrl(comment.subject)}#issuecomment-${comment.databaseId}`;
