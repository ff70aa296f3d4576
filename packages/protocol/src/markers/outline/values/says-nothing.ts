import { plainlyBareText } from "./bare-text.ts";

const NOTHING = /^(?:no(?:ne|thing)|n\/a|no findings?(?: (?:were )?(?:fixed|deferred))?)\.?$/i;

/** Whether a cell or a value is one of the ways to write that there is nothing. */
export function saysNothing(text: string): boolean {
	const bare = plainlyBareText(text);
	return text.trim() === "" || /^(?:0|[-‐-―]+)$/.test(bare) || isNone(text, bare);
}

/** The same in words only: a dash alone may be what is left of something. */
export function saysNone(text: string): boolean {
	return isNone(text, plainlyBareText(text));
}

function isNone(text: string, bare: string): boolean {
	return text.length <= 60 && NOTHING.test(bare);
}
