import { readCount } from "./read-count.ts";

/** Turns used, with or without the budget they are of: `12`, `12/100`, `12 of 100 turns`. */
export function readTurns(text: string): number | undefined {
	const turns = /^(?<used>\d{1,16})(?:\s?(?:\/|of)\s?\d{1,16})?(?: turns)?(?: used)?$/.exec(text);
	return readCount(turns?.groups?.["used"] ?? "");
}
