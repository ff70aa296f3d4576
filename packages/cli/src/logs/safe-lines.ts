/** A text as lines that a terminal may show: without control, bidi, zero-width and tag characters; tabs become blanks. Nothing gives no line. */
export function safeLines(text: string): readonly string[] {
	if (text === "") return [];
	return text
		.split(/\r\n|\r|\n/)
		.map((line) => line.replaceAll("\t", "    ").replace(/\p{C}/gu, ""));
}
