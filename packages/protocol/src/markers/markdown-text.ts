/**
 * Free text made safe to stand in a comment for people: LF line ends, no NUL, and no HTML
 * comment of its own, so that it can neither form a marker nor hide what follows it.
 */
export function markdownText(text: string): string {
	return text
		.replaceAll("\0", "")
		.replace(/\r\n?/g, "\n")
		.replaceAll("<!--", "&lt;!--")
		.replaceAll("-->", "--&gt;")
		.trim();
}

/** Free text as one table cell or list item: a single line, with pipes escaped. */
export function markdownLine(text: string): string {
	return markdownText(text).replace(/\s+/g, " ").replaceAll("|", "\\|");
}
