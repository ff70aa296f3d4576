import type { Account } from "./account.ts";
import type { IssueComment } from "./comment.ts";
import type { Label } from "./label.ts";
import { nameWithOwner, type Repository } from "./repository.ts";
import type { Store } from "./store.ts";

interface SubjectFields {
	readonly id: string;
	readonly databaseId: number;
	readonly repository: Repository;
	readonly number: number;
	readonly author: Account;
	readonly createdAt: number;
	readonly comments: IssueComment[];
	title: string;
	body: string;
	updatedAt: number;
	closedAt: number | null;
	lastEditedAt: number | null;
	editor: Account | null;
	labels: Label[];
	locked: boolean;
}

/** An issue; times are milliseconds since 1970. */
export interface Issue extends SubjectFields {
	readonly type: "Issue";
	state: "OPEN" | "CLOSED";
	stateReason: "COMPLETED" | "NOT_PLANNED" | "DUPLICATE" | "REOPENED" | null;
	/** Issues that must be closed first; GitHub takes at most 50. */
	readonly blockedBy: Issue[];
	readonly subIssues: Issue[];
}

/** A pull request from a branch of the repository or of a fork; its commits are asked of git. */
export interface PullRequest extends SubjectFields {
	readonly type: "PullRequest";
	readonly baseRefName: string;
	readonly headRefName: string;
	/** Where the head branch is: the repository itself, a fork, or null once the fork is deleted. */
	headRepository: Repository | null;
	/** Issues that somebody linked by hand, beside those that the body closes. */
	readonly linkedIssues: readonly Issue[];
	state: "OPEN" | "CLOSED" | "MERGED";
	isDraft: boolean;
	/** The head as last seen; it stays when the branch is deleted. */
	headOid: string;
	/** Set once the pull request is merged: the base it was compared with and what came of it. */
	merge: {
		readonly by: Account;
		readonly at: number;
		readonly oid: string;
		readonly baseOid: string;
	} | null;
	autoMerge: { readonly by: Account; readonly at: number; readonly method: string } | null;
}

/** What can be commented, labelled and put on a board. */
export type Subject = Issue | PullRequest;

export const subjectUrl = (subject: Subject): string => {
	const folder = subject.type === "Issue" ? "issues" : "pull";
	return `https://github.com/${nameWithOwner(subject.repository)}/${folder}/${subject.number}`;
};

/** The fields every new subject starts with; the number defaults to the next free one. */
export const newSubject = (
	store: Store,
	repository: Repository,
	input: { author: Account; title: string; body: string; number?: number | undefined },
) => {
	const number = input.number ?? repository.lastNumber + 1;
	repository.lastNumber = Math.max(repository.lastNumber, number);
	const now = store.now();
	const comments: IssueComment[] = [];
	const labels: Label[] = [];
	return {
		repository,
		number,
		author: input.author,
		title: input.title,
		body: input.body,
		createdAt: now,
		updatedAt: now,
		closedAt: null,
		lastEditedAt: null,
		editor: null,
		comments,
		labels,
		locked: false,
	};
};

/** Changes title or body; a changed body is an edit that names its editor. */
export const editSubject = (
	store: Store,
	subject: Subject,
	change: { by: Account; title?: string | null | undefined; body?: string | null | undefined },
): void => {
	const now = store.now();
	subject.title = change.title ?? subject.title;
	subject.updatedAt = now;
	if (typeof change.body !== "string" || change.body === subject.body) return;
	subject.body = change.body;
	subject.lastEditedAt = now;
	subject.editor = change.by;
};
