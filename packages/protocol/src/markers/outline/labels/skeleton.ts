// Letters of other scripts that look like one of ours, in lower case.
const ALIKE: ReadonlyMap<string, string> = new Map(
	Object.entries({
		a: "аɑαᴀ",
		b: "ьʙ",
		c: "сϲᴄ",
		d: "ԁɗᴅ",
		e: "еєҽᴇ",
		f: "ƒϝꜰ",
		g: "ɡցɢ",
		h: "һʜ",
		i: "іıιɪ",
		j: "јᴊ",
		k: "κкᴋ",
		l: "ӏʟ",
		m: "мᴍ",
		n: "ոηɴ",
		o: "оοօᴏ",
		p: "рρᴘ",
		r: "гʀ",
		s: "ѕꜱ",
		t: "тτᴛ",
		u: "υսцᴜ",
		v: "νѵᴠ",
		w: "ԝѡωᴡ",
		x: "хχ",
		y: "уүʏ",
		z: "ᴢ",
	}).flatMap(([ours, theirs]) => [...theirs].map((letter) => [letter, ours] as const)),
);

// Characters beyond ASCII.
const FOREIGN = /[^\0-\x7f]/;
// Stretches of them, with what little of ASCII stands between: few pieces in any language.
const FOREIGN_STRETCH = /[^\0-\x7f](?:[\0-\x7f]{0,3}[^\0-\x7f])*/g;
const ALIKE_LETTERS = new RegExp(`[${[...ALIKE.keys()].join("")}]`, "g");

/** What is left of a text when letters that look alike in ASCII, and what hides, are put aside. */
export function skeleton(text: string): string {
	return replaceForeign(text.toLowerCase(), folded)
		.replace(/[il1]/g, "l")
		.replaceAll("0", "o")
		.replaceAll("rn", "m")
		.replaceAll("vv", "w");
}

/** A text with each stretch of characters beyond ASCII replaced. */
export function replaceForeign(text: string, replaced: (foreign: string) => string): string {
	return text.replace(FOREIGN_STRETCH, replaced);
}

/** A text without what hides, its characters as far as they can be those of ASCII they look like. */
export function folded(text: string): string {
	return text
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[\p{M}\p{Cf}]/gu, "")
		.replace(ALIKE_LETTERS, (letter) => ALIKE.get(letter) ?? letter);
}

/** Whether a character is beyond ASCII: then it may stand for any letter of ours. */
export function isForeign(character: string): boolean {
	return FOREIGN.test(character);
}
