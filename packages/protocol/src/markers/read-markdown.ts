import type { FoundMarker } from "./grammar/scan-marker.ts";
import { type MarkerKind, markerRegistry } from "./marker-registry.ts";
import { imitationsOf } from "./outline/labels/imitations-of.ts";
import type { OutlineProblem } from "./outline/outline.ts";
import { readOutline } from "./outline/read-outline.ts";
import { createOutlineReader } from "./outline/reading/create-outline-reader.ts";
import { createOutlineSearch, type OutlineSearch } from "./outline/reading/outline-search.ts";

export type MarkdownReading =
	| { readonly ok: true; readonly reading: Readonly<Record<string, unknown>> }
	| { readonly ok: false; readonly problem: OutlineProblem };

/**
 * What the Markdown of a marker says, or the first line of it that cannot be read; `json` is what
 * its JSON says.
 */
export function readMarkdown(
	{ kind, title, markdown }: FoundMarker,
	json: Readonly<Record<string, unknown>>,
): MarkdownReading {
	const { plainLabels = [], read, byHand } = markerRegistry[kind];
	const imitated = imitationsOf(plainLabels);
	const outline = readOutline({
		...markdown,
		labels: labelsOf(kind),
		isPlainLabel: (label) => plainLabels.includes(label) || imitated(label) !== undefined,
	});
	const search = createOutlineSearch(outline);
	const reader = createOutlineReader(search, title);
	const reading = read(reader);
	if (byHand?.fields.some((field) => !Object.hasOwn(json, field))) byHand.check(reader);
	const problems = [...imitations(search), ...search.problems];
	const [problem] = problems.sort((one, other) => one.line - other.line);
	return problem === undefined ? { ok: true, reading } : { ok: false, problem };
}

/** The labels that mean something in a kind of marker: those it asks for. */
export function labelsOf(kind: MarkerKind): ReadonlySet<string> {
	const nothing = createOutlineSearch({ lines: [], entries: [], tables: [], problems: [] });
	markerRegistry[kind].read(createOutlineReader(nothing, undefined));
	return nothing.asked;
}

/** Labels that look like one that means something and are spelled otherwise. */
function imitations({ outline, asked }: OutlineSearch): OutlineProblem[] {
	const imitated = imitationsOf(asked);
	const lines = new Map(outline.entries.map(({ label, line }) => [label, line]));
	return [...lines].flatMap(([label, line]) => {
		const known = asked.has(label) ? undefined : imitated(label);
		return known === undefined
			? []
			: [{ line, why: `a label looks like "${known}" and is spelled otherwise` }];
	});
}
