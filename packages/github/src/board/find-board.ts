import { CodedError } from "@codex-workers/protocol";
import type { GitHubClient } from "../client/github-client.ts";
import { GitHubError } from "../client/github-error.ts";
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
	const { owner, number } = reference;
	const project = await readProject(client, reference);
	if (project == null) {
		throw new CodedError("BOARD_NOT_FOUND", `${owner} has no board number ${number}.`, {
			hint: "Check owner and number in the board's address, and that the token may see projects.",
		});
	}
	const { id, title, field } = project;
	if (field?.__typename !== "ProjectV2SingleSelectField") {
		throw new CodedError(
			"BOARD_HAS_NO_STATUS",
			`Board ${number} of ${owner} has no Status field.`,
			{
				hint: "Add a single-select field named Status to the board.",
			},
		);
	}
	const statusField = { id: field.id, options: field.options };
	return { projectId: id, number: project.number, title, statusField };
}

async function readProject(client: GitHubClient, { owner, number }: BoardReference) {
	try {
		return (await client.run(readBoardOperation, { owner, number })).repositoryOwner?.projectV2;
	} catch (error) {
		if (error instanceof GitHubError && error.failure.kind === "not-found") return undefined;
		throw error;
	}
}
