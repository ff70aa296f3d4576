/** Words as code in a sentence: `a`, `b` and `c`. */
export function listed(words: readonly string[], conjunction: "and" | "or"): string {
	const code = words.map((word) => `\`${word}\``);
	const last = code.pop() ?? "";
	return code.length === 0 ? last : `${code.join(", ")} ${conjunction} ${last}`;
}
