// What would end the block for a reader (`<`, `>`), reorder it, or stand in it unseen.
const UNSAFE = /[<>\p{Bidi_Control}\p{Cc}\u2028\u2029\ufeff\u{E0000}-\u{E007F}]/gu;

/** Data as JSON of several lines that shows all it holds: no tag, no hidden character. */
export function markerJson(data: object): string {
	return JSON.stringify(data, null, 2)
		.split("\n")
		.map((line) => line.replace(UNSAFE, escaped))
		.join("\n");
}

function escaped(character: string): string {
	const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
	return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
