import * as z from "zod";
import type { GitHubClient } from "../client/github-client.ts";
import type { Operation } from "../client/operation.ts";
import { unfitAnswer } from "../client/unfit-answer.ts";
import type { Board } from "./find-board.ts";

const Answer = z.object({
	addProjectV2ItemById: z.object({ item: z.object({ id: z.string() }).nullable() }).nullable(),
});

export const addToBoardOperation: Operation<z.output<typeof Answer>> = {
	name: "AddToBoard",
	// GitHub adds an issue once and answers with the same item from then on.
	repeatable: true,
	document: `mutation AddToBoard($projectId: ID!, $contentId: ID!) {
		addProjectV2ItemById(input: { projectId: $projectId, contentId: $contentId }) { item { id } }
	}`,
	answer: Answer,
};

/** The id of an issue's item on a board, where it is added if it is not there. */
export async function addToBoard(
	client: GitHubClient,
	{ board, issueId }: { board: Board; issueId: string },
): Promise<string> {
	const variables = { projectId: board.projectId, contentId: issueId };
	const answer = await client.run(addToBoardOperation, variables);
	const item = answer.addProjectV2ItemById?.item;
	return item?.id ?? unfitAnswer(addToBoardOperation.name, "the item is missing");
}
