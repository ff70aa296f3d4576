import { withoutPositiveSigns, withoutSigns } from "../../markdown/signs.ts";

/** A short text without what people put around a value: signs, blanks, emphasis, backticks. */
export function bareText(text: string): string {
	return bare(text, withoutSigns);
}

/** The same with every sign left that may deny a value, or be a digit of it: only ✅ and the like go. */
export function plainlyBareText(text: string): string {
	return bare(text, withoutPositiveSigns);
}

function bare(text: string, withoutSigns: (text: string) => string): string {
	let rest = withoutSigns(text);
	if (!isWrapped(rest) || !/^.*$/.test(rest)) return rest;
	do rest = withoutSigns(rest.slice(1, -1));
	while (isWrapped(rest));
	return rest;
}

function isWrapped(text: string): boolean {
	return text.length > 2 && /^[*_`]\S/.test(text) && text.at(-1) === text[0];
}
