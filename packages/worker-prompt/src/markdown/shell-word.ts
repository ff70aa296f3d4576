/** A text as one word of bash, on one line whatever is in it; plain words stay as they are. */
export function shellWord(text: string): string {
	if (/^[\w@%+=:,./-]+$/.test(text)) return text;
	if (!/[\p{Cc}\u2028\u2029]/u.test(text)) return `'${text.replaceAll("'", `'\\''`)}'`;
	const escaped = text
		.replace(/[\\']/g, "\\$&")
		.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => unicodeEscape(character));
	return `$'${escaped}'`;
}

/** An argument vector as a line of bash. */
export function shellLine(argv: readonly string[]): string {
	return argv.map(shellWord).join(" ");
}

function unicodeEscape(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
