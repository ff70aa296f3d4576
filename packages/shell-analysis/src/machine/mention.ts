import { mentionsPhrase } from "../parse/mentions.ts";

/** Remembers whether anything on a line spells out a creation, be it a text. */
export interface Mention {
	note(text: string): void;
	isSeen(): boolean;
}

/** Nothing was seen. */
export function createMention(): Mention {
	let seen = false;
	return {
		note(text) {
			seen ||= mentionsPhrase(withoutQuotes(text));
		},
		isSeen: () => seen,
	};
}

function withoutQuotes(text: string): string {
	return text.replace(/\\\n|["'\\`]/g, "");
}
