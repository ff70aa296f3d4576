/** What may be cut in the fields of a marker so that it fits a comment. */
export interface CutLimits {
	/** Characters of one text, with the note that says how many are missing. */
	readonly characters: number;
	/** Entries of one list of texts, with the entry that says how many are missing. */
	readonly entries: number;
}

/** Room for the note at the end of a text. */
const NOTE = 40;

/**
 * Fields with every text and every list of texts cut to a limit, with a visible count of what is
 * missing. Lists of anything else keep their entries: findings must not vanish.
 */
export function cutTexts(fields: object, limits: CutLimits): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(fields).map(([key, value]) => [key, cutValue(value, limits)]),
	);
}

function cutValue(value: unknown, limits: CutLimits): unknown {
	if (typeof value === "string") return cutText(value, limits.characters);
	if (Array.isArray(value)) return cutList(value, limits);
	return typeof value === "object" && value !== null ? cutTexts(value, limits) : value;
}

function cutText(text: string, characters: number): string {
	if (text.length <= characters) return text;
	// Half of a surrogate pair would be left at the end.
	const kept = text.slice(0, characters - NOTE).replace(/[\uD800-\uDBFF]$/, "");
	return `${kept} [cut: ${text.length - kept.length} more characters]`;
}

function cutList(list: readonly unknown[], limits: CutLimits): unknown[] {
	const cut = list.map((entry) => cutValue(entry, limits));
	const isOfTexts = list.every((entry) => typeof entry === "string");
	if (!isOfTexts || list.length <= limits.entries) return cut;
	const kept = limits.entries - 1;
	return [...cut.slice(0, kept), `[cut: ${list.length - kept} more entries]`];
}
