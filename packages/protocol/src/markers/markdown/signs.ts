/**
 * Source of a regular expression (flags `u`) for one sign that says nothing: an emoji, its
 * `:shortcode:`, or what is left of one after UTF-8 was read as Latin-1 or Windows-1252 (`ð¤`,
 * `âœ…`). No character belongs to two of its alternatives, so repeating it stays linear.
 */
export const SIGN = (() => {
	const emoji = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0e\ufe0f\u20e3`;
	const marks = "✓✗✘";
	const firstByte = "ðâïÃÅ";
	const asLatin1 = String.raw`\u0080-\u009f\u00a1-\u00a8\u00aa-\u00ad\u00af-\u00bf`;
	const asWindows1252 = "ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€";
	return `(?:[${emoji}${marks}]|[${firstByte}][${asLatin1}${asWindows1252}]{0,8}|:[a-z0-9_+-]{1,40}:)`;
})();

const AROUND = ends(SIGN);

/**
 * Source of a regular expression (flags `u`) for one sign that says yes: a check mark or 🎉, their
 * `:shortcode:`, or what is left of them in a wrong encoding. `â` alone is all that is left of a
 * check mark without control characters; `â` and a no-break space would be a warning sign.
 */
const POSITIVE_SIGN = (() => {
	const asLatin1 = "\u00e2(?:\u009c[\u0085\u0093\u0094]?|\u0098\u0091)|\u00f0\u009f\u008e\u0089";
	const asWindows1252 = "â(?:œ[…“”]|˜‘)|ðŸŽ‰";
	const variation = "(?:\ufe0f|ï¸\u008f?)?";
	const marks = "✅✓✔☑🎉";
	const shortcode = ":(?:white_check_mark|heavy_check_mark|ballot_box_with_check|tada):";
	return `(?:(?:[${marks}]|${asLatin1}|${asWindows1252}|â(?!\u00a0))${variation}|${shortcode})`;
})();

const POSITIVE = new RegExp(POSITIVE_SIGN, "gu");
const POSITIVE_AROUND = ends(POSITIVE_SIGN);
const ANY = new RegExp(SIGN, "u");

/** A text without the positive signs and the blanks around it. */
export function withoutPositiveSigns(text: string): string {
	return withoutEnds(text, POSITIVE_AROUND);
}

/** Whether a text has a sign that does not say yes. */
export function hasOtherSign(text: string): boolean {
	return ANY.test(text.replace(POSITIVE, ""));
}

/** A text without the signs and blanks around it. */
export function withoutSigns(text: string): string {
	return withoutEnds(text, AROUND);
}

interface Ends {
	readonly first: RegExp;
	readonly last: RegExp;
}

/** Where a text begins and ends with signs of a kind, and blanks: nothing between is looked at. */
function ends(sign: string): Ends {
	const run = `(?:${sign}|\\s)+`;
	return { first: new RegExp(`^${run}`, "u"), last: new RegExp(`(?<=(?<signs>${run}))`, "uy") };
}

function withoutEnds(text: string, { first, last }: Ends): string {
	const rest = text.replace(first, "");
	last.lastIndex = rest.length;
	const signs = last.exec(rest)?.groups?.["signs"] ?? "";
	return rest.slice(0, rest.length - signs.length);
}
