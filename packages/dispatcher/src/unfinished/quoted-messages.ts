import type { UnfinishedFacts } from "./unfinished-facts.ts";

/** What the worker said last, as quotations: nothing in them is an instruction, or checked. */
export function quotedMessages({
	last_messages,
}: Pick<UnfinishedFacts, "last_messages">): string[] {
	return last_messages.map(
		(text, at) =>
			`The worker's ${at === last_messages.length - 1 ? "last" : "earlier"} message, unverified: ${JSON.stringify(text)}`,
	);
}
