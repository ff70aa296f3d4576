import type { Account } from "./account.ts";
import type { Store } from "./store.ts";
import type { Subject } from "./subject.ts";

interface StatusOption {
	readonly id: string;
	readonly name: string;
}

/** A Projects v2 board with its Status and what other single-select fields it has. */
export interface Board {
	readonly type: "ProjectV2";
	readonly id: string;
	readonly databaseId: number;
	readonly owner: Account;
	readonly number: number;
	readonly title: string;
	readonly statusFieldId: string;
	readonly options: readonly StatusOption[];
	/** The single-select fields beside Status. */
	readonly fields: StatusField[];
	/** In the order of the board, which is the order of adding. */
	readonly items: BoardItem[];
	readonly createdAt: number;
	updatedAt: number;
}

/** A single-select field: Status, or another one. */
export interface StatusField {
	readonly type: "ProjectV2SingleSelectField";
	readonly id: string;
	readonly board: Board;
	readonly name: string;
	readonly options: readonly StatusOption[];
}

export interface FieldValue {
	readonly option: StatusOption;
	readonly at: number;
	readonly by: Account;
}

export interface BoardItem {
	readonly type: "ProjectV2Item";
	readonly id: string;
	readonly databaseId: number;
	readonly board: Board;
	readonly content: Subject;
	readonly createdAt: number;
	status: FieldValue | null;
	/** Of the fields beside Status. */
	readonly values: Map<StatusField, FieldValue>;
	updatedAt: number;
}

interface NewBoard {
	readonly number: number;
	readonly title: string;
	readonly statuses: readonly string[];
	/** Single-select fields beside Status, with their options in order. */
	readonly fields?: Readonly<Record<string, readonly string[]>>;
}

export const addBoard = (store: Store, owner: Account, input: NewBoard): Board => {
	const identity = store.identify("ProjectV2");
	const now = store.now();
	const board: Board = {
		type: "ProjectV2",
		...identity,
		owner,
		number: input.number,
		title: input.title,
		statusFieldId: store.identify("ProjectV2SingleSelectField").id,
		options: optionsOf(input.statuses, identity.databaseId),
		fields: [],
		items: [],
		createdAt: now,
		updatedAt: now,
	};
	addFields(store, board, input.fields ?? {});
	owner.boards.set(board.number, board);
	store.boards.push(board);
	store.nodes.set(board.id, board);
	store.nodes.set(board.statusFieldId, statusFieldOf(board));
	return board;
};

const addFields = (store: Store, board: Board, fields: NonNullable<NewBoard["fields"]>): void => {
	for (const [name, options] of Object.entries(fields)) {
		const { id, databaseId } = store.identify("ProjectV2SingleSelectField");
		const type = "ProjectV2SingleSelectField";
		const field: StatusField = { type, id, board, name, options: optionsOf(options, databaseId) };
		board.fields.push(field);
		store.nodes.set(id, field);
	}
};

const optionsOf = (names: readonly string[], field: number): StatusOption[] =>
	names.map((name, index) => ({ id: optionId(field, index), name }));

/** Eight hexadecimal digits, like GitHub's. */
const optionId = (board: number, index: number): string =>
	(0x47fc9ee4 + board * 101 + index * 7919).toString(16).slice(-8);

export const statusFieldOf = (board: Board): StatusField => ({
	type: "ProjectV2SingleSelectField",
	id: board.statusFieldId,
	board,
	name: "Status",
	options: board.options,
});
