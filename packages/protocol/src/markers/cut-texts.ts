/** What may be cut in the fields of a marker so that it fits a comment. */
export interface CutLimits {
	/** Characters of one text. */
	readonly characters: number;
	/** Entries of one list of texts. */
	readonly entries: number;
}

const MARK = "[cut: ";

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
	const kept = text.slice(0, characters).toWellFormed();
	return `${kept} ${MARK}${text.length - characters} more characters]`;
}

function cutList(list: readonly unknown[], limits: CutLimits): unknown[] {
	const cut = list.map((entry) => cutValue(entry, limits));
	const isOfTexts = list.every((entry) => typeof entry === "string");
	if (!isOfTexts || list.length <= limits.entries) return cut;
	return [...cut.slice(0, limits.entries), `${MARK}${list.length - limits.entries} more entries]`];
}
