import { createClientMeter } from "../budget/client-meter.ts";
import type { GitHubClient } from "../client/github-client.ts";

/** What happens on the issue between two answers; `at` picks a comment among those there are. */
export type Change = { type: "edit" | "delete"; at: number } | { type: "post" | "tick" };

interface Comment {
	id: number;
	version: number;
	/** When it was last changed. */
	second: number;
}

const PAGE = 3;
const RECENT = 4;

/** An issue in memory, in small pages, to which `changes[n]` happen after the n-th answer. */
export function changingIssue(count: number, changes: readonly (readonly Change[])[]) {
	const snapshots: string[][] = [];
	let comments: Comment[] = [];
	let second = 1;
	let last = 0;

	const apply = (change: Change) => {
		const at = "at" in change ? change.at % Math.max(1, comments.length) : -1;
		if (change.type === "tick") second += 1;
		if (change.type === "post") comments.push({ id: ++last, version: 1, second });
		if (change.type === "delete") comments = comments.filter((_, index) => index !== at);
		if (change.type !== "edit") return;
		comments = comments.map((comment, index) =>
			index === at ? { ...comment, version: comment.version + 1, second } : comment,
		);
	};
	for (let index = 0; index < count; index++) apply({ type: "post" });

	const client: GitHubClient = {
		run: async (operation, { before }) => {
			snapshots.push(comments.map(bodyOf));
			const answer = operation.answer.parse(answerOf(comments, Number(before ?? last + 1)));
			for (const change of changes[snapshots.length - 1] ?? []) apply(change);
			return answer;
		},
		sleep: async (milliseconds) => {
			second += Math.ceil(milliseconds / 1000);
		},
		meter: createClientMeter(),
		permissions: async () => "unreadable",
	};
	/** `snapshots`: what there was at each answer, oldest comment first. */
	return { client, snapshots };
}

const bodyOf = ({ id, version }: Comment) => `${id}.${version}`;

/** What either operation reads of: a page before an id, and the last changes. */
function answerOf(comments: readonly Comment[], before: number) {
	const older = comments.filter(({ id }) => id < before);
	const nodes = older.slice(-PAGE).map(nodeOf);
	const page = {
		totalCount: comments.length,
		pageInfo: {
			hasPreviousPage: older.length > PAGE,
			startCursor: nodes[0]?.fullDatabaseId ?? null,
		},
		nodes,
	};
	const byUpdate = comments.toSorted((one, other) => other.second - one.second);
	const recent = { nodes: byUpdate.slice(0, RECENT).map(nodeOf) };
	const issue = { __typename: "Issue", id: "I_1", state: "OPEN", lastEditedAt: null };
	const node = { ...issue, comments: page, latest: recent, recent };
	const viewer = { id: "U_me", login: "me" };
	return { viewer, repository: { issueOrPullRequest: node }, node };
}

function nodeOf(comment: Comment) {
	return {
		id: `IC_${comment.id}`,
		fullDatabaseId: `${comment.id}`,
		url: "https://github.com/acme/widget/issues/123",
		body: bodyOf(comment),
		createdAt: "2026-01-01T00:00:00Z",
		updatedAt: new Date(comment.second * 1000).toISOString(),
		lastEditedAt: null,
		isMinimized: false,
		viewerDidAuthor: false,
		author: null,
		editor: null,
	};
}
