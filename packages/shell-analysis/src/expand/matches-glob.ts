/** One sign of a pattern: a character, any character, or any number of them. */
export type GlobSign =
	| { readonly kind: "character"; readonly text: string }
	| { readonly kind: "any" | "star" };

/** Whether a pattern is all of a word. Takes at most as many steps as the product of their lengths. */
export function matchesGlob(pattern: readonly GlobSign[], word: string): boolean {
	let at = 0;
	let sign = 0;
	let star = -1;
	let from = 0;
	while (at < word.length) {
		const next = pattern[sign];
		if (next?.kind === "any" || (next?.kind === "character" && next.text === word[at])) {
			at += 1;
			sign += 1;
		} else if (next?.kind === "star") {
			star = sign;
			from = at;
			sign += 1;
		} else if (star >= 0) {
			from += 1;
			at = from;
			sign = star + 1;
		} else return false;
	}
	return pattern.slice(sign).every(({ kind }) => kind === "star");
}

/** The signs of a pattern as written; a bracket expression counts as any number of characters. */
export function globSigns(pattern: string): readonly GlobSign[] {
	return [...pattern.replace(/\[[^\]]*\]/g, "*")].map((text) =>
		text === "*" ? { kind: "star" } : text === "?" ? { kind: "any" } : { kind: "character", text },
	);
}
