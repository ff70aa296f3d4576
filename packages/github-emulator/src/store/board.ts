import type { Account } from "./account.ts";
import type { Store } from "./store.ts";
import type { Subject } from "./subject.ts";

interface StatusOption {
	readonly id: string;
	readonly name: string;
}

/** A Projects v2 board with one single-select field, Status. */
export interface Board {
	readonly type: "ProjectV2";
	readonly id: string;
	readonly databaseId: number;
	readonly owner: Account;
	readonly number: number;
	readonly title: string;
	readonly statusFieldId: string;
	readonly options: readonly StatusOption[];
	/** In the order of the board, which is the order of adding. */
	readonly items: BoardItem[];
	readonly createdAt: number;
	updatedAt: number;
}

export interface StatusField {
	readonly type: "ProjectV2SingleSelectField";
	readonly id: string;
	readonly board: Board;
}

export interface BoardItem {
	readonly type: "ProjectV2Item";
	readonly id: string;
	readonly databaseId: number;
	readonly board: Board;
	readonly content: Subject;
	readonly createdAt: number;
	status: { readonly option: StatusOption; readonly at: number; readonly by: Account } | null;
	updatedAt: number;
}

export const addBoard = (
	store: Store,
	owner: Account,
	input: { number: number; title: string; statuses: readonly string[] },
): Board => {
	const identity = store.identify("ProjectV2");
	const now = store.now();
	const board: Board = {
		type: "ProjectV2",
		...identity,
		owner,
		number: input.number,
		title: input.title,
		statusFieldId: store.identify("ProjectV2SingleSelectField").id,
		options: input.statuses.map((name, index) => ({
			id: optionId(identity.databaseId, index),
			name,
		})),
		items: [],
		createdAt: now,
		updatedAt: now,
	};
	owner.boards.set(board.number, board);
	store.boards.push(board);
	store.nodes.set(board.id, board);
	store.nodes.set(board.statusFieldId, statusFieldOf(board));
	return board;
};

/** Eight hexadecimal digits, like GitHub's. */
const optionId = (board: number, index: number): string =>
	(0x47fc9ee4 + board * 101 + index * 7919).toString(16).slice(-8);

export const statusFieldOf = (board: Board): StatusField => ({
	type: "ProjectV2SingleSelectField",
	id: board.statusFieldId,
	board,
});
