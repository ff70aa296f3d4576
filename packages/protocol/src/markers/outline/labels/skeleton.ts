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
const FOREIGN_RUN = /[^\0-\x7f]+/g;

/** What is left of a text when letters that look alike in ASCII, and what hides, are put aside. */
export function skeleton(text: string): string {
	return text
		.toLowerCase()
		.replace(FOREIGN_RUN, folded)
		.replace(/[il1]/g, "l")
		.replaceAll("0", "o")
		.replaceAll("rn", "m")
		.replaceAll("vv", "w");
}

/** Characters beyond ASCII, as far as they can be, as those of ASCII that they look like. */
function folded(characters: string): string {
	const plain = characters
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[\p{M}\p{Cf}]/gu, "");
	return [...plain].map((character) => ALIKE.get(character) ?? character).join("");
}

/** Whether a character is beyond ASCII: then it may stand for any letter of ours. */
export function isForeign(character: string): boolean {
	return FOREIGN.test(character);
}
