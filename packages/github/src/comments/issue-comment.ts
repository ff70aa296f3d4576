import * as z from "zod";

const Actor = z.object({ __typename: z.string(), login: z.string(), id: z.string().optional() });

/** What to select on a comment: all that the trust rule needs. Declares the fragment `CommentFields`. */
export const commentFields = `fragment CommentFields on IssueComment {
	id
	fullDatabaseId
	url
	body
	createdAt
	updatedAt
	lastEditedAt
	isMinimized
	viewerDidAuthor
	author { __typename login ... on Node { id } }
	editor { __typename login ... on Node { id } }
}`;

/** GitHub's BigInt: a string on the wire, as numbers beyond 2^53 would not survive JSON. */
export const DatabaseId = z
	.union([z.string().regex(/^\d+$/), z.int(), z.bigint()])
	.transform(String);

/** GitHub's DateTime, whole seconds, as milliseconds since the epoch. */
export const UpdateTime = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

export const CommentNode = z.object({
	id: z.string(),
	fullDatabaseId: DatabaseId.nullable(),
	url: z.string(),
	body: z.string(),
	createdAt: z.string(),
	updatedAt: UpdateTime,
	lastEditedAt: z.string().nullable(),
	isMinimized: z.boolean(),
	viewerDidAuthor: z.boolean(),
	author: Actor.nullable(),
	editor: Actor.nullable(),
});
export type CommentNode = z.output<typeof CommentNode>;

/** Who wrote or edited. Only the node id identifies: logins are renamed, reused and shared with bots. */
export interface Account {
	id: string | null;
	login: string;
	/** GitHub's type name: `User`, `Bot`, `Mannequin`, … */
	type: string;
}

export interface IssueComment {
	id: string;
	/** Decimal, beyond 2^31; rises with each comment on GitHub, so it orders comments. */
	databaseId: string;
	url: string;
	body: string;
	createdAt: string;
	/** Milliseconds since the epoch, in whole seconds; not moved by hiding. */
	updatedAt: number;
	lastEditedAt: string | null;
	/** Hidden by someone with triage rights or by its author. */
	isMinimized: boolean;
	viewerDidAuthor: boolean;
	/** `null` when the account was deleted. */
	author: Account | null;
	/** The last one to edit; `null` when nobody did, or the account was deleted. */
	editor: Account | null;
}

/** A comment as GitHub sent it; `undefined` without the id that orders it. */
export function toIssueComment(node: CommentNode): IssueComment | undefined {
	const { fullDatabaseId: databaseId, author, editor, ...comment } = node;
	if (databaseId === null) return undefined;
	return {
		...comment,
		databaseId,
		author: author && account(author),
		editor: editor && account(editor),
	};
}

function account(actor: z.output<typeof Actor>): Account {
	return { id: actor.id ?? null, login: actor.login, type: actor.__typename };
}
