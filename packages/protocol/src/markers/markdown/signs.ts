/**
 * Source of a regular expression (flags `u`) for one sign that says nothing: an emoji, its
 * `:shortcode:`, or what is left of one after UTF-8 was read as Latin-1 or Windows-1252 (`ð¤`,
 * `âœ…`). No character belongs to two of its alternatives, so repeating it stays linear.
 */
export const SIGN = (() => {
	const emoji = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0e\ufe0f\u20e3✓✗✘`;
	const firstByte = "ðâïÃÅ";
	const laterBytes = String.raw`\u0080-\u009f\u00a1-\u00a8\u00aa-\u00ad\u00af-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€`;
	return `(?:[${emoji}]|[${firstByte}][${laterBytes}]{0,8}|:[a-z0-9_+-]{1,40}:)`;
})();

const AROUND = new RegExp(String.raw`^(?:${SIGN}|\s)+|(?:${SIGN}|\s)+$`, "gu");

/** A text without the signs and blanks around it. Meant for short texts: facts and labels. */
export function withoutSigns(text: string): string {
	return text.replace(AROUND, "");
}
