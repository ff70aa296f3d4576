const NAMES = "N|ISSUE|BRANCH|TIMESTAMP|PR|SHA|[A-Z]+(?:_[A-Z]+)+";
const WORDS = "number|count|percent|issue|item|words|oid|sha|worker|worker_id";

// Not after a letter or a bracket (`array[N]`, `Set<number>`), and no link (`[N](…)`).
const INSIDE = new RegExp(`(?<![\\w)\\]>])(?:\\[(?:${NAMES})\\](?!\\()|<(?:${WORDS})>)`);
const BRACKETED = /^(?:\[[^[\]]*\][\s\p{P}]*)+$/u;
const WHOLE = /^(?:<[^<>]*>|(?:todo|tbd|fixme)(?:[\s\p{P}]*|:.*)|\.{2,}|…)$/isu;

/**
 * What was left of a template in a text (`[N]`, `<number>`, `TODO`), or `undefined`. In a quoted
 * text only one that is the whole text counts: a program's output may hold anything.
 */
export function placeholderIn(text: string, { quoted = false } = {}): string | undefined {
	const trimmed = text.trim();
	if (WHOLE.test(trimmed)) return trimmed;
	if (quoted) return undefined;
	return BRACKETED.test(trimmed) ? trimmed : INSIDE.exec(trimmed)?.[0];
}
