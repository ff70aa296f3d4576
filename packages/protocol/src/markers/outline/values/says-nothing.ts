import { plainlyBareText } from "./bare-text.ts";

const NOTHING = /^(?:no(?:ne|thing)|n\/a|no findings?(?: (?:were )?(?:fixed|deferred))?)\.?$/i;

/** Whether a cell or a value is one of the ways to write that there is nothing. */
export function saysNothing(text: string): boolean {
	return text.trim() === "" || saysNone(text) || /^(?:0|[-‐-―]+)$/.test(plainlyBareText(text));
}

/** The same in words only: a dash alone may be what is left of something. */
export function saysNone(text: string): boolean {
	return text.length <= 60 && NOTHING.test(plainlyBareText(text));
}
