import { plainText } from "../../markdown/plain-text.ts";
import { fenceAfter } from "../lines/code-fence.ts";
import type { Entry } from "../outline.ts";
import type { Said } from "../said.ts";
import type { OutlineSearch } from "./outline-search.ts";

/** The free text under one of these labels. */
export function readProse(
	search: OutlineSearch,
	labels: readonly string[],
): Said<string> | undefined {
	const texts = search
		.find(labels)
		.map(({ whole, line, label }) => ({ label, line, said: proseOf(whole) }));
	const [first, ...more] = texts.filter(({ said }) => said !== "");
	const other = more.find(({ said }) => said !== first?.said);
	if (other) search.report({ line: other.line, why: `"${other.label}" is said twice` });
	return first && { said: first.said, line: first.line, isFact: false };
}

/** The lines of the one entry under these labels that says anything. */
export function readLines(search: OutlineSearch, labels: readonly string[]): Entry | undefined {
	const [first, ...more] = search.find(labels).filter(({ whole }) => proseOf(whole) !== "");
	const other = more.find((entry) => proseOf(entry.whole) !== proseOf(first?.whole ?? []));
	if (other) search.report({ line: other.line, why: `"${other.label}" is said twice` });
	return first;
}

/** What a section says; a single block of code is what it holds. */
function proseOf(lines: readonly string[]): string {
	const text = lines.slice(lines.findIndex((line) => line.trim() !== ""));
	return codeOf(text) ?? plainText(text.join("\n"));
}

function codeOf(lines: readonly string[]): string | undefined {
	const mark = fenceAfter(lines[0] ?? "", undefined);
	if (mark === undefined) return undefined;
	const end = lines.findIndex((line, at) => at > 0 && fenceAfter(line, mark) === undefined);
	return end === lines.length - 1 ? lines.slice(1, end).join("\n") : undefined;
}
