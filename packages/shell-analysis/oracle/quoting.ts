import type { Random } from "./random.ts";

/** The text as one shell word in single quotes. */
export function quote(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The words as a simple command that needs no luck. */
export function quoteAll(words: readonly string[]): string {
	return words.map((word) => (isPlain(word) && !word.includes("=") ? word : quote(word))).join(" ");
}

/** Whether the word means itself without quotes, also after being split again. */
export function isPlain(word: string): boolean {
	return /^[\w./:=-]+$/.test(word);
}

const STYLES: readonly ((character: string) => string)[] = [
	(character) => character,
	(character) => character,
	(character) => character,
	(character) => `\\${character}`,
	(character) => `'${character}'`,
	(character) => `"${character}"`,
	(character) => `''${character}`,
	(character) => `${character}""`,
	(character) => `$'${character}'`,
	(character) => `$'\\x${character.charCodeAt(0).toString(16)}'`,
	(character) => `$'\\${character.charCodeAt(0).toString(8).padStart(3, "0")}'`,
	(character) => `$'\\u00${character.charCodeAt(0).toString(16)}'`,
	(character) => `\\\n${character}`,
	(character) => `$"${character}"`,
];

/** The same word in one of many spellings. */
export function spell(word: string, random: Random): string {
	if (!/^[\w./-]+$/.test(word)) return quote(word);
	return [...word].map((character) => random.pick(STYLES)(character)).join("");
}

/** The whole word as escapes of `$'…'`. */
export function ansiC(word: string, random: Random): string {
	const escapes = [...word].map((character) => {
		const code = character.charCodeAt(0);
		if (code > 126 || code < 32) return character === "\n" ? "\\n" : character;
		const octal = `\\${code.toString(8).padStart(3, "0")}`;
		const hex = code.toString(16).padStart(2, "0");
		return random.pick([octal, `\\x${hex}`, `\\u00${hex}`, `\\U000000${hex}`]);
	});
	return `$'${escapes.join("")}'`;
}
