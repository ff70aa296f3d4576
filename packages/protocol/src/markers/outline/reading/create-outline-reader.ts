import { readChecklistItem } from "../items/read-checklist-item.ts";
import { readItems } from "../items/read-items.ts";
import { readTrial } from "../items/read-trial.ts";
import type { Said } from "../said.ts";
import type { OutlineReader, SaidItem } from "./outline-reader.ts";
import type { OutlineSearch } from "./outline-search.ts";
import { readFact, readItemFact } from "./read-fact.ts";
import { readLines, readProse } from "./read-prose.ts";
import { readTable } from "./read-table.ts";

/** The title that a template began with, in lower case, and its line. */
export interface TitleLine {
	readonly title: string;
	readonly line: number;
}

export function createOutlineReader(
	search: OutlineSearch,
	title: TitleLine | undefined,
): OutlineReader {
	const items = (labels: readonly string[]): readonly Said<string>[] | undefined => {
		const entry = readLines(search, labels);
		return (
			entry && readItems(entry.whole).map((said) => ({ said, line: entry.line, isFact: false }))
		);
	};
	return {
		titled: (meanings) => {
			const said = new Map(Object.entries(meanings)).get(title?.title ?? "");
			return title && said !== undefined ? { said, line: title.line, isFact: true } : undefined;
		},
		fact: (query) => readFact(search, query),
		item: (query) => readItemFact(search, query),
		prose: (...labels) => readProse(search, labels),
		list: (...labels) => {
			const found = items(labels);
			return found?.length === 0 ? undefined : found;
		},
		checklist: (...labels) => items(labels)?.flatMap((item) => saidItem(search, item) ?? []),
		trials: (...labels) =>
			items(labels)?.map((item) => {
				const { approach, result } = readTrial(item.said);
				return { approach: { ...item, said: approach }, result: { ...item, said: result } };
			}),
		table: (isIt) => readTable(search, isIt),
		about: (label) => search.outline.entries.filter((entry) => label.test(entry.label)),
		skip: (...labels) => {
			search.find(labels);
		},
		report: search.report,
	};
}

function saidItem(search: OutlineSearch, text: Said<string>): SaidItem | undefined {
	const read = readChecklistItem(text.said);
	if (read !== undefined) {
		return { item: { ...text, said: read.item }, done: { ...text, said: read.done, isFact: true } };
	}
	search.report({ line: text.line, why: `"${text.said.slice(0, 40)}" is neither [x] nor [ ]` });
	return undefined;
}
