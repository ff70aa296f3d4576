import { readChecklistItem } from "../items/read-checklist-item.ts";
import { readItems } from "../items/read-items.ts";
import { readTrial } from "../items/read-trial.ts";
import type { Said } from "../said.ts";
import type { SaidItem, SaidTrial } from "./outline-reader.ts";
import type { OutlineSearch } from "./outline-search.ts";
import { readLines } from "./read-prose.ts";

type Labels = readonly string[];

/** The items of a list under one of these labels; there is none where nothing is in it. */
export function readList(
	search: OutlineSearch,
	labels: Labels,
): readonly Said<string>[] | undefined {
	const texts = readTexts(search, labels);
	return texts?.length === 0 ? undefined : texts;
}

/** The items of a checklist, with what was ticked; "none" is an empty one. */
export function readChecklist(
	search: OutlineSearch,
	labels: Labels,
): readonly SaidItem[] | undefined {
	return readTexts(search, labels)?.flatMap((text) => {
		const read = readChecklistItem(text.said);
		if (read !== undefined) {
			const { item, done } = read;
			return [{ item: { ...text, said: item }, done: { ...text, said: done, isFact: true } }];
		}
		search.report({ line: text.line, why: `"${text.said.slice(0, 40)}" is neither [x] nor [ ]` });
		return [];
	});
}

/** The items of a list of trials, with what came of each; "none" is an empty one. */
export function readTrials(
	search: OutlineSearch,
	labels: Labels,
): readonly SaidTrial[] | undefined {
	return readTexts(search, labels)?.map((text) => {
		const { approach, result } = readTrial(text.said);
		return { approach: { ...text, said: approach }, result: { ...text, said: result } };
	});
}

function readTexts(search: OutlineSearch, labels: Labels): readonly Said<string>[] | undefined {
	const entry = readLines(search, labels);
	return entry && readItems(entry.whole).map((said) => ({ said, line: entry.line, isFact: false }));
}
