/**
 * Finds the known label that another one imitates: the same to the eye, but spelled with letters
 * of another script, accents, digits or characters that do not show. All are normalized labels.
 */
export function imitationsOf(known: Iterable<string>): (label: string) => string | undefined {
	const bySkeleton = new Map([...known].map((label) => [skeleton(label), label]));
	return (label) => {
		const seen = skeleton(label);
		const same = bySkeleton.get(seen);
		if (same !== undefined) return same === label ? undefined : same;
		if (!FOREIGN.test(seen)) return undefined;
		return [...bySkeleton].find(([each]) => looksLike(seen, each))?.[1];
	};
}

// Characters beyond ASCII.
const FOREIGN = /[^\0-\x7f]/;

/** What is left of a label when letters that look alike in ASCII, and what hides, are put aside. */
function skeleton(label: string): string {
	const plain = FOREIGN.test(label)
		? label
				.normalize("NFKD")
				.toLowerCase()
				.replace(/[\p{M}\p{Cf}]/gu, "")
		: label;
	return plain.replace(/[il1]/g, "l").replaceAll("0", "o").replaceAll("rn", "m");
}

/** Any letter of another script may stand for one of ours, as long as most are ours. */
function looksLike(seen: string, known: string): boolean {
	const letters = [...seen];
	if (letters.length !== known.length) return false;
	const foreign = letters.filter((letter) => FOREIGN.test(letter));
	if (foreign.length * 2 >= letters.length) return false;
	return letters.every((letter, at) => letter === known[at] || FOREIGN.test(letter));
}
