import type { OutlineReader } from "../../outline/reading/outline-reader.ts";
import { checkFences } from "./check-fences.ts";
import { checkFindingTables } from "./check-finding-tables.ts";
import { checkStatements } from "./check-statements.ts";
import { wordFinder } from "./find-words.ts";
import { lineContexts } from "./line-contexts.ts";
import { unreadText } from "./unread-text.ts";

const ASKED_FOR = ["unaddressed", "not addressed", "review status"];
const findWords = wordFinder([...ASKED_FOR, "deferred"]);
/** In a cell that is read as free text a finding may well be deferred. */
const findInCells = wordFinder(ASKED_FOR);

/**
 * Holds a review whose Markdown is all there is against guessing: what it says of unaddressed and
 * deferred findings and of its status stands where it is read, and nowhere else.
 */
export function checkByHand(from: OutlineReader): void {
	const contexts = lineContexts(from.outline.lines);
	const lines = unreadText(from.outline, contexts);
	const first = from.outline.lines[0]?.line ?? 1;
	const found = [
		...findWords(lines.map(({ unread }) => unread).join("\n")),
		...findInCells(lines.map(({ cells }) => cells).join("\n")),
	];
	for (const { word, line } of found) {
		const why = `"${word}" stands here in a form that is not read: write it as the template does, or leave it out`;
		from.report({ line: first + line, why });
	}
	checkFences(from, contexts);
	checkFindingTables(from);
	checkStatements(from);
}
