import * as z from "zod";
import type { GitHubClient } from "../client/github-client.ts";
import type { Operation } from "../client/operation.ts";
import type { Board } from "./find-board.ts";
import { ItemStatus, itemStatusFields } from "./item-status.ts";

const Answer = z.object({
	updateProjectV2ItemFieldValue: z.object({ projectV2Item: ItemStatus.nullable() }).nullable(),
});

export const setItemStatusOperation: Operation<z.output<typeof Answer>> = {
	name: "SetItemStatus",
	repeatable: false,
	document: `mutation SetItemStatus($projectId: ID!, $itemId: ID!, $fieldId: ID!, $optionId: String!) {
		updateProjectV2ItemFieldValue(
			input: {
				projectId: $projectId
				itemId: $itemId
				fieldId: $fieldId
				value: { singleSelectOptionId: $optionId }
			}
		) {
			projectV2Item { ...ItemStatusFields }
		}
	}
	${itemStatusFields}`,
	answer: Answer,
};

/** Sets the Status of a board item; returns what the board answers. */
export async function setItemStatus(
	client: GitHubClient,
	{ board, itemId, optionId }: { board: Board; itemId: string; optionId: string },
): Promise<ItemStatus | undefined> {
	const fieldId = board.statusField.id;
	const variables = { projectId: board.projectId, itemId, fieldId, optionId };
	const answer = await client.run(setItemStatusOperation, variables);
	return answer.updateProjectV2ItemFieldValue?.projectV2Item ?? undefined;
}
