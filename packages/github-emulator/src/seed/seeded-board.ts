import { CodedError } from "@codex-workers/protocol";
import { addBoard, type Board } from "../store/board.ts";
import { addBoardItem, setBoardField, setBoardStatus } from "../store/board-item.ts";
import type { Store } from "../store/store.ts";
import type { Subject } from "../store/subject.ts";
import { accountOf, type Who } from "./who.ts";

/** A board to be: its columns in order. */
export interface NewBoard {
	readonly owner: Who;
	readonly number: number;
	readonly title: string;
	readonly statuses: readonly string[];
	/** Single-select fields beside Status, with their options in order. */
	readonly fields?: Readonly<Record<string, readonly string[]>>;
}

/** A board, for those who set up a world and look at what became of it. */
export interface SeededBoard {
	readonly id: string;
	readonly number: number;
	/** Puts content on the board, in a column or in none. */
	add(content: Subject, status?: string): void;
	/** Gives content that is on the board a value in a field beside Status. */
	set(content: Subject, field: string, option: string): void;
	/** Moves content that is on the board. */
	move(content: Subject, status: string): void;
	/** The column the content is in; null when it is in none or not on the board. */
	status(content: Subject): string | null;
}

export const seedBoard = (store: Store, input: NewBoard): SeededBoard => {
	const owner = accountOf(store, input.owner);
	if (owner.boards.has(input.number)) {
		throw new CodedError("BOARD_EXISTS", `${owner.login} already has a board ${input.number}.`, {
			hint: "Choose another number.",
		});
	}
	const board = addBoard(store, owner, input);
	const add: SeededBoard["add"] = (content, status) => {
		const item = addBoardItem(store, board, { content, by: owner });
		if (status === undefined) return;
		const optionId = optionOf(board, status);
		setBoardStatus(store, item, { fieldId: board.statusFieldId, optionId, by: owner });
	};
	return {
		id: board.id,
		number: board.number,
		add,
		move: add,
		set(content, field, option) {
			const item = addBoardItem(store, board, { content, by: owner });
			if (setBoardField(store, item, { field, option, by: owner }) !== undefined) return;
			throw new CodedError(
				"UNKNOWN_FIELD",
				`The board "${board.title}" has no ${field} ${option}.`,
				{
					hint: "Give the field and its options when the board is added.",
				},
			);
		},
		status(content) {
			const item = board.items.find((candidate) => candidate.content === content);
			return item?.status?.option.name ?? null;
		},
	};
};

const optionOf = (board: Board, status: string): string => {
	const option = board.options.find(({ name }) => name === status);
	if (option !== undefined) return option.id;
	const known = board.options.map(({ name }) => name).join(", ");
	throw new CodedError("UNKNOWN_STATUS", `The board "${board.title}" has no status ${status}.`, {
		hint: `Use one of: ${known}.`,
	});
};
