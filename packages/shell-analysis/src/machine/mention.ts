import { mentionsPhrase, spellsInLetters } from "../parse/mentions.ts";

/** Remembers whether anything on a line spells out a creation, be it a text. */
export interface Mention {
	note(text: string): void;
	/** Whether it is written as usual. */
	isSeen(): boolean;
	/** Whether its letters are there, whatever stands between them. */
	isSpelled(): boolean;
}

/** Nothing was seen. */
export function createMention(): Mention {
	let seen = false;
	let spelled = false;
	return {
		note(text) {
			seen ||= mentionsPhrase(withoutQuotes(text));
			spelled ||= seen || spellsInLetters(text);
		},
		isSeen: () => seen,
		isSpelled: () => spelled,
	};
}

function withoutQuotes(text: string): string {
	return text.replace(/\\\n|["'\\`]/g, "");
}
