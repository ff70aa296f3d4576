import { expect, test } from "vitest";
import { decideUndo, type UndoFacts, type UndoParts } from "./decide-undo.ts";

test.each<[string, Partial<UndoFacts>, UndoParts]>([
	[
		"that has claimed its issue and told so is taken back as a whole",
		{ isClaimed: true, isAssigned: true },
		{ place: true, assignment: true, isOver: true },
	],
	[
		"that has only claimed its issue may have changed more",
		{ isClaimed: true },
		{ place: true, assignment: false, isOver: true },
	],
	[
		"whose claim others have taken over leaves the card to them",
		{ isAssigned: true, isOld: true },
		{ place: false, assignment: true, isOver: true },
	],
	[
		"of which nothing is seen may be under way",
		{},
		{ place: false, assignment: false, isOver: false },
	],
	[
		"of which nothing is seen after a while never was",
		{ isOld: true },
		{ place: false, assignment: false, isOver: true },
	],
])("a dispatch %s", (_, change, parts) => {
	const nothing = { isClaimed: false, isAssigned: false, isOld: false };
	expect(decideUndo({ ...nothing, ...change })).toEqual(parts);
});
