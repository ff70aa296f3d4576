/**
 * The known label that another one imitates: the same to the eye, but spelled with letters of
 * another script, accents, digits or characters that do not show. Both are normalized labels.
 */
export function imitatedLabel(label: string, known: Iterable<string>): string | undefined {
	const seen = skeleton(label);
	for (const each of known) {
		if (each !== label && looksLike(seen, skeleton(each))) return each;
	}
	return undefined;
}

/** What is left of a label when letters that look alike in ASCII, and what hides, are put aside. */
function skeleton(label: string): string {
	return label
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[\p{M}\p{Cf}]/gu, "")
		.replace(/[il1]/g, "l")
		.replaceAll("0", "o")
		.replaceAll("rn", "m");
}

/** Any letter of another script may stand for one of ours, as long as most are ours. */
function looksLike(seen: string, known: string): boolean {
	if (seen === known) return true;
	const [a, b] = [[...seen], [...known]];
	if (a.length !== b.length) return false;
	const foreign = a.filter((letter) => letter > "\x7f");
	if (foreign.length * 2 >= a.length) return false;
	return a.every((letter, at) => letter === b[at] || letter > "\x7f");
}
