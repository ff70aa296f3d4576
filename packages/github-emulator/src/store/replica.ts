import type { Account } from "./account.ts";
import type { IssueComment } from "./comment.ts";
import type { Store } from "./store.ts";
import type { Subject } from "./subject.ts";

/** A comment as one replica of the database has it. */
export interface ReplicatedComment {
	readonly comment: IssueComment;
	readonly body: string;
	readonly updatedAt: number;
	readonly lastEditedAt: number | null;
	readonly editor: Account | null;
}

/** The comment as it was `replicaLagMs` ago, or null if it did not exist yet. */
export const replicated = (store: Store, comment: IssueComment): ReplicatedComment | null => {
	const horizon = store.now() - store.replicaLagMs;
	const seen = comment.revisions.filter((revision) => revision.at <= horizon);
	const revision = seen.at(-1);
	if (revision === undefined) return null;
	const edited = seen.length > 1;
	return {
		comment,
		body: revision.body,
		updatedAt: revision.at,
		lastEditedAt: edited ? revision.at : null,
		editor: edited ? revision.editor : null,
	};
};

/** The comment as the primary database has it: what the answer to a write shows. */
export const current = (comment: IssueComment): ReplicatedComment => {
	const edit = comment.revisions.length > 1 ? comment.revisions.at(-1) : undefined;
	return {
		comment,
		body: comment.body,
		updatedAt: comment.updatedAt,
		lastEditedAt: edit?.at ?? null,
		editor: edit?.editor ?? null,
	};
};

/** What a read of the conversation shows: lagging behind by `replicaLagMs`, in order of creation. */
export const replicatedComments = (store: Store, subject: Subject): ReplicatedComment[] =>
	subject.comments
		.map((comment) => replicated(store, comment))
		.filter((comment) => comment !== null);
