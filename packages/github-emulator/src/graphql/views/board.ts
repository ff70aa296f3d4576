import {
	type Board,
	type BoardItem,
	type FieldValue,
	type StatusField,
	statusFieldOf,
} from "../../store/board.ts";
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
		showField(
			fieldsOf(board).find((field) => field.name === name),
			scope,
		),
	),
	fields: taking(["orderBy"], (args: ItemsArguments) =>
		connection(args, {
			name: "fields",
			items: fieldsOf(board),
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
	name: field.name,
	dataType: "SINGLE_SELECT",
	options: field.options,
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
		valueView(
			item,
			fieldsOf(item.board).find((field) => field.name === name),
			scope,
		),
	),
	fieldValues: taking(["orderBy"], (args: ItemsArguments) =>
		connection(args, {
			name: "fieldValues",
			items: fieldsOf(item.board).filter((field) => selected(item, field) !== null),
			key: ({ name }) => name,
			show: (field) => valueView(item, field, scope),
		}),
	),
});

const fieldsOf = (board: Board): StatusField[] => [statusFieldOf(board), ...board.fields];

const showField = (field: StatusField | undefined, scope: Scope): View | null =>
	field === undefined ? null : scope.show(field);

const selected = (item: BoardItem, field: StatusField): FieldValue | null =>
	field.id === item.board.statusFieldId ? item.status : (item.values.get(field) ?? null);

const valueView = (item: BoardItem, field: StatusField | undefined, scope: Scope): View | null => {
	const value = field === undefined ? null : selected(item, field);
	if (field === undefined || value === null) return null;
	return {
		__typename: "ProjectV2ItemFieldSingleSelectValue",
		id: `PVTFSV_${item.id}${field.name === "Status" ? "" : field.id}`,
		name: value.option.name,
		optionId: value.option.id,
		createdAt: timestamp(value.at),
		updatedAt: timestamp(value.at),
		creator: () => scope.show(value.by),
		field: () => scope.show(field),
		item: () => scope.show(item),
	};
};
