import type { Account } from "./account.ts";
import type { Board, BoardItem } from "./board.ts";
import { forbidden } from "./permission.ts";
import { notFound, unprocessable } from "./refusal.ts";
import type { Store } from "./store.ts";
import type { Subject } from "./subject.ts";

/** The owner of a board and the members of the owning organization may change it. */
export const canWriteBoard = (board: Board, account: Account): boolean =>
	board.owner === account || board.owner.members.has(account);

const demandBoardWriter = (board: Board, account: Account, action: string): void => {
	if (!canWriteBoard(board, account)) throw forbidden(account, action);
};

/** Idempotent, as on GitHub: content that is on the board already keeps its item. */
export const addBoardItem = (
	store: Store,
	board: Board,
	input: { content: Subject; by: Account },
): BoardItem => {
	demandBoardWriter(board, input.by, "AddProjectV2ItemById");
	const existing = board.items.find((item) => item.content === input.content);
	if (existing !== undefined) return existing;
	const now = store.now();
	const item: BoardItem = {
		type: "ProjectV2Item",
		...store.identify("ProjectV2Item"),
		board,
		content: input.content,
		createdAt: now,
		updatedAt: now,
		status: null,
		values: new Map(),
	};
	board.items.push(item);
	board.updatedAt = now;
	store.nodes.set(item.id, item);
	return item;
};

export const setBoardStatus = (
	store: Store,
	item: BoardItem,
	input: { fieldId: string; optionId: string; by: Account },
): void => {
	const { board } = item;
	demandBoardWriter(board, input.by, "UpdateProjectV2ItemFieldValue");
	if (input.fieldId !== board.statusFieldId) {
		throw notFound(`Could not resolve to a node with the global id of '${input.fieldId}'`);
	}
	const option = board.options.find(({ id }) => id === input.optionId);
	if (option === undefined) {
		throw unprocessable("The single select option Id does not belong to the field");
	}
	const now = store.now();
	item.status = { option, at: now, by: input.by };
	item.updatedAt = board.updatedAt = now;
};

/** Gives an item a value in a field beside Status, by the option's name; `undefined` where there is none such. */
export const setBoardField = (
	store: Store,
	item: BoardItem,
	input: { field: string; option: string; by: Account },
): BoardItem | undefined => {
	const field = item.board.fields.find(({ name }) => name === input.field);
	const option = field?.options.find(({ name }) => name === input.option);
	if (field === undefined || option === undefined) return undefined;
	item.values.set(field, { option, at: store.now(), by: input.by });
	return item;
};

export const boardItemsOf = (store: Store, content: Subject): BoardItem[] =>
	store.boards.flatMap((board) => board.items.filter((item) => item.content === content));
