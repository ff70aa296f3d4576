import { associationOf } from "../../store/association.ts";
import { boardItemsOf } from "../../store/board-item.ts";
import { Refusal } from "../../store/refusal.ts";
import { replicatedComments } from "../../store/replica.ts";
import { type Subject, subjectUrl } from "../../store/subject.ts";
import { optionalTimestamp, timestamp } from "../../store/timestamp.ts";
import { connection, emptyConnection, numberKey, type PageArguments } from "../connection.ts";
import type { Scope, View } from "../scope.ts";
import { taking } from "../taking.ts";
import { commentView } from "./comment.ts";
import { showPerson } from "./person.ts";

interface Order {
	readonly field: string;
	readonly direction: "ASC" | "DESC";
}

/** What issues and pull requests have in common. */
export const subjectView = (subject: Subject, scope: Scope): View => ({
	__typename: subject.type,
	id: subject.id,
	databaseId: subject.databaseId,
	fullDatabaseId: `${subject.databaseId}`,
	number: subject.number,
	title: subject.title,
	body: subject.body,
	state: subject.state,
	url: subjectUrl(subject),
	createdAt: timestamp(subject.createdAt),
	updatedAt: timestamp(subject.updatedAt),
	closedAt: optionalTimestamp(subject.closedAt),
	closed: subject.closedAt !== null,
	lastEditedAt: optionalTimestamp(subject.lastEditedAt),
	locked: subject.locked,
	repository: () => scope.show(subject.repository),
	reactionGroups: [],
	...people(subject, scope),
	...lists(subject, scope),
	projectCards: taking(["archivedStates"], projectCards),
});

const people = (subject: Subject, scope: Scope): View => ({
	author: () => showPerson(subject.author, scope),
	editor: () => showPerson(subject.editor, scope),
	authorAssociation: associationOf(subject.repository, subject.author, scope.viewer),
	viewerDidAuthor: subject.author === scope.viewer,
	assignees: emptyConnection("assignees"),
	milestone: null,
});

const lists = (subject: Subject, scope: Scope): View => ({
	labels: taking(["orderBy"], (args: PageArguments & { orderBy?: Order | null }) =>
		connection(args, {
			name: "labels",
			items: subject.labels,
			key: ({ name, databaseId }) =>
				args.orderBy?.field === "NAME" ? name : numberKey(databaseId),
			descending: args.orderBy?.direction === "DESC",
			show: scope.show,
		}),
	),
	comments: taking(["orderBy"], (args: PageArguments & { orderBy?: Order | null }) =>
		comments(subject, args, scope),
	),
	projectItems: taking(["includeArchived"], (args: PageArguments & { includeArchived?: boolean }) =>
		connection(args, {
			name: "projectItems",
			items: boardItemsOf(scope.store, subject),
			key: ({ databaseId }) => numberKey(databaseId),
			show: scope.show,
		}),
	),
});

const comments = (
	subject: Subject,
	args: PageArguments & { orderBy?: Order | null },
	scope: Scope,
): View =>
	connection(args, {
		name: "comments",
		items: replicatedComments(scope.store, subject),
		key: ({ comment, updatedAt }) =>
			(args.orderBy ? timestamp(updatedAt) : "") + numberKey(comment.databaseId),
		descending: args.orderBy?.direction === "DESC",
		show: (comment) => commentView(comment, scope),
	});

/** Every gh before 2.82 asks for these without `--json`, and GitHub answers with this error. */
const projectCards = (_: PageArguments & { archivedStates?: unknown }): never => {
	throw new Refusal(
		"DEPRECATED",
		"Projects (classic) is being deprecated in favor of the new Projects experience, see: https://github.blog/changelog/2024-05-23-sunset-notice-projects-classic/.",
	);
};
