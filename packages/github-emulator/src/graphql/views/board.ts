import { type Board, type BoardItem, type StatusField, statusFieldOf } from "../../store/board.ts";
import { canWriteBoard } from "../../store/board-item.ts";
import { timestamp } from "../../store/timestamp.ts";
import { boardFilter } from "../board-filter.ts";
import { connection, numberKey, type PageArguments } from "../connection.ts";
import type { Scope, View } from "../scope.ts";
import { taking } from "../taking.ts";

interface ItemsArguments extends PageArguments {
	readonly query?: string | null;
	readonly orderBy?: { readonly direction: "ASC" | "DESC" } | null;
}

export const boardView = (board: Board, scope: Scope): View => ({
	__typename: "ProjectV2",
	id: board.id,
	databaseId: board.databaseId,
	number: board.number,
	title: board.title,
	url: `https://github.com/${board.owner.type === "User" ? "users" : "orgs"}/${board.owner.login}/projects/${board.number}`,
	owner: () => scope.show(board.owner),
	closed: false,
	public: false,
	template: false,
	readme: null,
	shortDescription: null,
	createdAt: timestamp(board.createdAt),
	updatedAt: timestamp(board.updatedAt),
	viewerCanUpdate: canWriteBoard(board, scope.viewer),
	...contents(board, scope),
});

const contents = (board: Board, scope: Scope): View => ({
	field: taking(["name"], ({ name }: { name: string }) =>
		name === "Status" ? scope.show(statusFieldOf(board)) : null,
	),
	fields: taking(["orderBy"], (args: ItemsArguments) =>
		connection(args, {
			name: "fields",
			items: [statusFieldOf(board)],
			key: ({ id }) => id,
			show: scope.show,
		}),
	),
	items: taking(["orderBy", "query"], (args: ItemsArguments) =>
		connection(args, {
			name: "items",
			items: board.items.filter(boardFilter(args.query ?? "", scope)),
			key: ({ databaseId }) => numberKey(databaseId),
			descending: args.orderBy?.direction === "DESC",
			show: scope.show,
		}),
	),
});

export const statusFieldView = (field: StatusField, scope: Scope): View => ({
	__typename: "ProjectV2SingleSelectField",
	id: field.id,
	name: "Status",
	dataType: "SINGLE_SELECT",
	options: field.board.options,
	project: () => scope.show(field.board),
});

export const boardItemView = (item: BoardItem, scope: Scope): View => ({
	__typename: "ProjectV2Item",
	id: item.id,
	databaseId: item.databaseId,
	fullDatabaseId: `${item.databaseId}`,
	type: item.content.type === "Issue" ? "ISSUE" : "PULL_REQUEST",
	isArchived: false,
	createdAt: timestamp(item.createdAt),
	updatedAt: timestamp(item.updatedAt),
	project: () => scope.show(item.board),
	content: () => scope.show(item.content),
	fieldValueByName: taking(["name"], ({ name }: { name: string }) =>
		name === "Status" ? statusValue(item, scope) : null,
	),
	fieldValues: taking(["orderBy"], (args: ItemsArguments) =>
		connection(args, {
			name: "fieldValues",
			items: item.status === null ? [] : [item],
			key: () => "Status",
			show: () => statusValue(item, scope),
		}),
	),
});

const statusValue = (item: BoardItem, scope: Scope): View | null => {
	const { status } = item;
	if (status === null) return null;
	return {
		__typename: "ProjectV2ItemFieldSingleSelectValue",
		id: `PVTFSV_${item.id}`,
		name: status.option.name,
		optionId: status.option.id,
		createdAt: timestamp(status.at),
		updatedAt: timestamp(status.at),
		creator: () => scope.show(status.by),
		field: () => scope.show(statusFieldOf(item.board)),
		item: () => scope.show(item),
	};
};
