import { withoutSigns } from "../../markdown/signs.ts";

/** A label as it is compared: lower case, words joined by single blanks, no signs, no colon. */
export function normalizeLabel(text: string): string {
	const label = text.slice(0, MAX_LABEL).toLowerCase();
	if (PLAIN_WORDS.test(label)) return label;
	const words = label.replace(/[*:：`]/g, "").replace(/[\s_\-‐-―]+/g, " ");
	return withoutSigns(words);
}

/** Labels that are compared as they are: most. */
const PLAIN_WORDS = /^(?:[a-z]+(?: [a-z]+)*)?$/;

/** Characters of a label that are looked at; longer ones are no labels of ours. */
const MAX_LABEL = 80;
