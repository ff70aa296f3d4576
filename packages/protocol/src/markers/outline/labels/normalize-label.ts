import { withoutSigns } from "../../markdown/signs.ts";

/** A label as it is compared: lower case, words joined by single blanks, no signs, no colon. */
export function normalizeLabel(text: string): string {
	const words = text
		.slice(0, MAX_LABEL)
		.toLowerCase()
		.replace(/[*:：`]/g, "")
		.replace(/[\s_\-‐-―]+/g, " ");
	return withoutSigns(words);
}

/** Characters of a label that are looked at; longer ones are no labels of ours. */
const MAX_LABEL = 80;
