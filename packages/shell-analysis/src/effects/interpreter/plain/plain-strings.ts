/** The source of a pattern for a string that every version of Python and JavaScript reads alike. */
export const STRING = String.raw`(?:"(?:[^"\\\n]|\\["\\n])*"|'(?:[^'\\\n]|\\['\\n])*')`;

/** The source of a pattern for a list of such strings, without the brackets. */
export const STRINGS = `${STRING}(?:, ?${STRING})*`;

const ESCAPES = /\\([\s\S])/g;

/** The value of one string of which the escapes are `\\`, `\n` and the quotation mark. */
export function textIn(quoted: string): string {
	return quoted.slice(1, -1).replace(ESCAPES, (_, mark: string) => (mark === "n" ? "\n" : mark));
}

/** The values of a list of such strings. */
export function textsIn(list: string): readonly string[] {
	return [...list.matchAll(new RegExp(STRING, "g"))].map(([quoted]) => textIn(quoted));
}
