/** Markdown that a person wrote or `markdownText` made, as the text it shows. */
export function plainText(markdown: string): string {
	if (!markdown.includes("\\") && !markdown.includes("&")) return markdown.trim();
	return markdown
		.replace(/^([^\S\n]*\d+)\\(?=[.)])/gm, "$1")
		.replace(/^([^\S\n]*)\\(?=[!-/:-@[-`{-~])/gm, "$1")
		.replaceAll("\\*", "*")
		.replaceAll("&lt;!--", "<!--")
		.replaceAll("--&gt;", "-->")
		.trim();
}
