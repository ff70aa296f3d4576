import { CodedError } from "@codex-workers/protocol";
import type { Account } from "./account.ts";
import { unprocessable } from "./refusal.ts";
import { nameWithOwner, type Repository } from "./repository.ts";
import type { Store } from "./store.ts";
import { type Issue, newSubject } from "./subject.ts";

export interface NewIssue {
	readonly author: Account;
	readonly title: string;
	readonly body?: string | null | undefined;
	readonly number?: number | undefined;
}

export const openIssue = (store: Store, repository: Repository, input: NewIssue): Issue => {
	if (input.title.trim() === "") {
		throw unprocessable("Title can't be blank", [
			{ resource: "Issue", code: "missing_field", field: "title" },
		]);
	}
	if (input.number !== undefined && repository.subjects.has(input.number)) {
		throw new CodedError(
			"NUMBER_TAKEN",
			`${nameWithOwner(repository)}#${input.number} already exists.`,
			{ hint: "Leave the number out, or choose a free one." },
		);
	}
	const issue: Issue = {
		type: "Issue",
		...store.identify("Issue"),
		...newSubject(store, repository, { ...input, body: input.body ?? "" }),
		state: "OPEN",
		stateReason: null,
		blockedBy: [],
		subIssues: [],
	};
	repository.subjects.set(issue.number, issue);
	store.nodes.set(issue.id, issue);
	return issue;
};

export const closeIssue = (
	store: Store,
	issue: Issue,
	reason: "COMPLETED" | "NOT_PLANNED" | "DUPLICATE" = "COMPLETED",
): void => {
	issue.state = "CLOSED";
	issue.stateReason = reason;
	issue.closedAt = issue.updatedAt = store.now();
};

export const reopenIssue = (store: Store, issue: Issue): void => {
	issue.state = "OPEN";
	issue.stateReason = "REOPENED";
	issue.closedAt = null;
	issue.updatedAt = store.now();
};
