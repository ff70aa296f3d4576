import { cleanForeignText } from "./clean-foreign-text.ts";

/**
 * Foreign text as one line without backticks, so that it can stand between two of them. Longer
 * text is cut and ends in `…`.
 */
export function untrustedLine(text: string, maxCharacters = 200): string {
	const line = cleanForeignText(text).replace(/\s+/g, " ").replaceAll("`", "'");
	if (line.length <= maxCharacters) return line;
	return `${line.slice(0, maxCharacters - 1).toWellFormed()}…`;
}
