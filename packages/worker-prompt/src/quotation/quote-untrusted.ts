import { cleanForeignText } from "./clean-foreign-text.ts";
import { quoteClean } from "./quote-clean.ts";

const MAX_CHARACTERS = 20_000;

/**
 * Foreign text as a block quotation in which every line begins with `>`, so that no text can close
 * it. It is cleaned (see `cleanForeignText`), and no run of its lines is a marker, with the
 * quotation marks or without them. Longer text is cut at `maxCharacters` and says so.
 */
export function quoteUntrusted(text: string, maxCharacters = MAX_CHARACTERS): string {
	return quoteClean(cleanForeignText(text), maxCharacters);
}
