import { readItems } from "../items/read-items.ts";
import type { Entry } from "../outline.ts";
import type { Said } from "../said.ts";
import { bareText } from "../values/bare-text.ts";
import { saysNothing } from "../values/says-nothing.ts";
import type { FactQuery, ItemQuery, ReadValue } from "./outline-reader.ts";
import type { OutlineSearch } from "./outline-search.ts";

/** What all entries under the labels of a fact agree on. */
export function readFact<Value>(
	search: OutlineSearch,
	query: FactQuery<Value>,
): Said<Value> | undefined {
	const written = search.find(query.labels).map((entry) => ({ entry, text: factText(entry) }));
	const full = written.filter(({ text }) => text !== "");
	return agreed(search, query, full.length > 0 ? full : written);
}

/** What the one item of a list states that is like the fact. */
export function readItemFact<Value>(
	search: OutlineSearch,
	query: ItemQuery<Value>,
): Said<Value> | undefined {
	const items = search.find(query.labels).flatMap((entry) =>
		readItems(entry.whole)
			.map((text) => ({ entry, text: text.slice(0, MAX_FACT + 1).replaceAll("**", "") }))
			.filter(({ text }) => query.like.test(text)),
	);
	return agreed(search, query, items);
}

/** A value in its bare form; none in a text too long to be one. */
export function readValue<Value>(text: string, read: ReadValue<Value>): Value | undefined {
	return text.length > MAX_FACT ? undefined : read(bareText(text), text);
}

function agreed<Value>(
	{ report }: OutlineSearch,
	{ what, read, isOptional = false }: FactQuery<Value>,
	written: readonly { entry: Entry; text: string }[],
): Said<Value> | undefined {
	let found: Said<Value> | undefined;
	for (const { entry, text } of written) {
		if (isOptional && isLeftOut(text)) continue;
		const said = readValue(text, read);
		const { line, label } = entry;
		if (said === undefined) report({ line, why: `"${label}" must be ${what}` });
		else if (found && !Object.is(found.said, said))
			report({ line, why: `"${label}" is said twice` });
		else found ??= { said, line, isFact: true };
	}
	return found;
}

function isLeftOut(text: string): boolean {
	return text !== "0" && (saysNothing(text) || /^(?:unknown|not known|not said)\.?$/i.test(text));
}

/** The first paragraph, as one line. */
function factText({ own }: Entry): string {
	const first = own.findIndex((line) => line.trim() !== "");
	const rest = first === -1 ? [] : own.slice(first, first + MAX_LINES);
	const end = rest.findIndex((line) => line.trim() === "");
	return rest
		.slice(0, end === -1 ? undefined : end)
		.join(" ")
		.trim();
}

const MAX_FACT = 300;
const MAX_LINES = 20;
