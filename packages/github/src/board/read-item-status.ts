import * as z from "zod";
import type { GitHubClient } from "../client/github-client.ts";
import type { Operation } from "../client/operation.ts";
import { ItemStatus, itemStatusFields } from "./item-status.ts";

const Answer = z.object({ node: ItemStatus.nullable() });

export const readItemStatusOperation: Operation<z.output<typeof Answer>> = {
	name: "ReadItemStatus",
	repeatable: true,
	document: `query ReadItemStatus($itemId: ID!) {
		node(id: $itemId) { ...ItemStatusFields }
	}
	${itemStatusFields}`,
	answer: Answer,
};

/** Where a board item stands; `undefined` when the item is gone. */
export async function readItemStatus(
	client: GitHubClient,
	itemId: string,
): Promise<ItemStatus | undefined> {
	return (await client.run(readItemStatusOperation, { itemId })).node ?? undefined;
}
