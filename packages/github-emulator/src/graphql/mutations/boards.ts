import { addBoardItem, setBoardStatus } from "../../store/board-item.ts";
import { findNodeOf } from "../../store/node.ts";
import { notFound } from "../../store/refusal.ts";
import { notModelled } from "../not-modelled.ts";
import type { Scope, View } from "../scope.ts";
import { mutation } from "./mutation.ts";

interface StatusInput {
	readonly projectId: string;
	readonly itemId: string;
	readonly fieldId: string;
	readonly value: { readonly singleSelectOptionId?: string | null };
}

export const boardMutations = (scope: Scope): View => {
	const { store, viewer } = scope;
	return {
		addProjectV2ItemById: mutation(
			scope,
			["projectId", "contentId"],
			async (input: { projectId: string; contentId: string }) => {
				const board = await findNodeOf(scope, input.projectId, ["ProjectV2"]);
				const content = await findNodeOf(scope, input.contentId, ["Issue", "PullRequest"]);
				return { item: scope.show(addBoardItem(store, board, { content, by: viewer })) };
			},
		),
		updateProjectV2ItemFieldValue: mutation(
			scope,
			["projectId", "itemId", "fieldId", "value"],
			async ({ projectId, itemId, fieldId, value }: StatusInput) => {
				const item = await findNodeOf(scope, itemId, ["ProjectV2Item"]);
				if (item.board.id !== projectId) {
					throw notFound(`Could not resolve to a node with the global id of '${projectId}'`);
				}
				const optionId = value.singleSelectOptionId;
				if (typeof optionId !== "string") {
					throw notModelled(scope, `the field value ${Object.keys(value).join()}`);
				}
				setBoardStatus(store, item, { fieldId, optionId, by: viewer });
				return { projectV2Item: scope.show(item) };
			},
		),
	};
};
