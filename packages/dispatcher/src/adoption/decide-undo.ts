/** What is there of a dispatch that is gone. */
export type UndoFacts = {
	/** Whether it holds the claim on its issue. */
	isClaimed: boolean;
	/** Whether the issue is assigned to its worker, by its very claim. */
	isAssigned: boolean;
	/** Whether nothing that it has sent off can still arrive. */
	isOld: boolean;
};

/** What of it is taken back. */
export type UndoParts = {
	/** Its card is put back, and its new worktree goes. */
	place: boolean;
	assignment: boolean;
	/** Nothing more can come of it: its journal goes. */
	isOver: boolean;
};

/**
 * Decides what is taken back of a dispatch. Pure. Once the claim is not its own any more, whoever has
 * taken it from there sees to the card and to the worktree.
 */
export function decideUndo({ isClaimed, isAssigned, isOld }: UndoFacts): UndoParts {
	return {
		place: isClaimed,
		assignment: isAssigned,
		isOver: isClaimed || isOld,
	};
}
