import type { OutlineReader } from "./outline-reader.ts";
import type { OutlineSearch } from "./outline-search.ts";
import { readFact, readItemFact } from "./read-fact.ts";
import { readChecklist, readList, readTrials } from "./read-list.ts";
import { readProse } from "./read-prose.ts";
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
	return {
		titled: (meanings) => {
			const said = new Map(Object.entries(meanings)).get(title?.title ?? "");
			return title && said !== undefined ? { said, line: title.line, isFact: true } : undefined;
		},
		fact: (query) => readFact(search, query),
		item: (query) => readItemFact(search, query),
		prose: (...labels) => readProse(search, labels),
		list: (...labels) => readList(search, labels),
		checklist: (...labels) => readChecklist(search, labels),
		trials: (...labels) => readTrials(search, labels),
		table: (isIt) => readTable(search, isIt),
		about: (label) => search.outline.entries.filter((entry) => label.test(entry.label)),
		outline: search.outline,
		skip: (...labels) => {
			search.find(labels);
		},
		report: search.report,
	};
}
