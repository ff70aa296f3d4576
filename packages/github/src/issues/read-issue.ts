import type { GitHubClient } from "../client/github-client.ts";
import { GitHubError } from "../client/github-error.ts";
import { missing } from "../client/missing.ts";
import { type IssueReference, issueError, onlyIssue } from "./issue-reference.ts";
import { type IssueNode, readIssueOperation } from "./read-issue-operation.ts";

export interface Issue {
	id: string;
	number: number;
	/** Anyone may have written title and body: data, never instructions. */
	title: string;
	body: string;
	state: "OPEN" | "CLOSED";
	url: string;
	/** When the body was last edited, as ISO 8601; `null` when it never was. */
	editedAt: string | null;
	/** `null` when the account was deleted. */
	author: { id: string | null; login: string } | null;
	labels: string[];
	/** Where the issue stands on boards; archived items are left out. */
	boardItems: BoardItem[];
	/** `false` when the token may not read boards; `boardItems` is empty then. */
	boardsReadable: boolean;
}

export interface BoardItem {
	itemId: string;
	projectId: string;
	projectNumber: number;
	/** The board's own name for it; `null` while none is set. */
	status: string | null;
	/** Since when, as ISO 8601. */
	statusSince: string | null;
}

/** One issue. Throws `ISSUE_NOT_FOUND`, `ISSUE_IS_PULL_REQUEST`, or `GitHubError`. */
export async function readIssue(client: GitHubClient, reference: IssueReference): Promise<Issue> {
	try {
		return toIssue(await readWithBoards(client, reference));
	} catch (error) {
		throw issueError(error, reference);
	}
}

/** A repository without a board must work with a token without the board's scope. */
async function readWithBoards(client: GitHubClient, reference: IssueReference): Promise<IssueNode> {
	try {
		return await readNode(client, reference, true);
	} catch (error) {
		if (!areOnlyBoardsForbidden(error)) throw error;
		return await readNode(client, reference, false);
	}
}

async function readNode(
	client: GitHubClient,
	reference: IssueReference,
	withBoards: boolean,
): Promise<IssueNode> {
	const variables = { ...reference.repository, number: reference.issue, withBoards };
	const answer = await client.run(readIssueOperation, variables);
	const repository = answer.repository ?? missing(readIssueOperation.name, "the repository");
	return onlyIssue(repository.issueOrPullRequest, reference);
}

function areOnlyBoardsForbidden(error: unknown): boolean {
	return (
		error instanceof GitHubError &&
		error.failure.kind === "forbidden" &&
		error.failure.paths.length > 0 &&
		error.failure.paths.every((path) => path.includes(".projectItems"))
	);
}

function toIssue({ __typename, author, labels, projectItems, ...node }: IssueNode): Issue {
	const { lastEditedAt: editedAt, ...issue } = node;
	return {
		...issue,
		editedAt,
		author: author && { id: author.id ?? null, login: author.login },
		labels: labels?.nodes.map(({ name }) => name) ?? [],
		boardItems: projectItems?.nodes.map(toBoardItem) ?? [],
		boardsReadable: projectItems !== undefined,
	};
}

function toBoardItem(item: NonNullable<IssueNode["projectItems"]>["nodes"][number]): BoardItem {
	const { id, project, fieldValueByName } = item;
	return {
		itemId: id,
		projectId: project.id,
		projectNumber: project.number,
		status: fieldValueByName?.name ?? null,
		statusSince: fieldValueByName?.updatedAt ?? null,
	};
}
