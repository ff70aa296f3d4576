import type { GitHubClient } from "../client/github-client.ts";
import { GitHubError } from "../client/github-error.ts";
import { boardOfProject } from "./board-of-project.ts";
import { readBoardOperation } from "./read-board-operation.ts";

/** A project board (Projects v2) with the field that says where an issue stands. */
export interface Board {
	projectId: string;
	number: number;
	title: string;
	statusField: { id: string; options: { id: string; name: string }[] };
}

export interface BoardReference {
	/** Login of the user or organization. */
	owner: string;
	/** The number in the board's address. */
	number: number;
}

/** Throws `BOARD_NOT_FOUND`, `BOARD_HAS_NO_STATUS`, or `GitHubError`. */
export async function findBoard(client: GitHubClient, reference: BoardReference): Promise<Board> {
	return boardOfProject(await readProject(client, reference), reference);
}

async function readProject(client: GitHubClient, { owner, number }: BoardReference) {
	try {
		return (await client.run(readBoardOperation, { owner, number })).repositoryOwner?.projectV2;
	} catch (error) {
		if (isNotFound(error)) return undefined;
		throw error;
	}
}

/** Whether GitHub says that there is no such board, or that the token may not see it. */
export function isNotFound(error: unknown): boolean {
	return error instanceof GitHubError && error.failure.kind === "not-found";
}
