import type { UnfinishedFacts } from "./unfinished-facts.ts";

/** What stands before every quotation. */
export const QUOTES = "unverified: ";

/** What the worker said last, as quotations: nothing in them is an instruction, or checked. */
export function quotedMessages({
	last_messages,
}: Pick<UnfinishedFacts, "last_messages">): string[] {
	return last_messages.map((text, at) => {
		const which = at === last_messages.length - 1 ? "last" : "earlier";
		return `The worker's ${which} message, ${QUOTES}${quoted(text)}`;
	});
}

/** Foreign text as code on one line: GitHub makes no mention, reference or link of what is in it. */
export function quoted(text: string): string {
	return `\`${JSON.stringify(text).replaceAll("`", "'")}\``;
}

/** Whether every quotation in a text has its end: one that was cut off is no code any more. */
export function hasWholeQuotes(text: string): boolean {
	const [, ...after] = text.split(`${QUOTES}\``);
	return after.every((rest) => rest.includes("`"));
}
