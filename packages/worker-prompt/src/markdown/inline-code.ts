import { untrustedLine } from "../quotation/untrusted-line.ts";

/** A short text as code in a sentence, whatever is in it. */
export function inlineCode(text: string, maxCharacters = 300): string {
	return `\`${untrustedLine(text, maxCharacters)}\``;
}
