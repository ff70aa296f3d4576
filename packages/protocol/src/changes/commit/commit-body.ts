/**
 * Text as the body of a commit message, the way git keeps it: LF line ends, no control
 * characters, no blanks at line ends, single empty lines. A line that git takes for a divider
 * (`---`) or a comment (`#`), and would cut the message at or drop, is indented by one blank.
 */
export function commitBody(text: string): string {
	return text
		.toWellFormed()
		.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
		.replace(/[^\P{Cc}\n\t]/gu, "")
		.replace(/[^\S\n]+$/gm, "")
		.replace(/\n{3,}/g, "\n\n")
		.replace(/^\n+|\n+$/g, "")
		.replace(/^(?=---|#)/gm, " ");
}
