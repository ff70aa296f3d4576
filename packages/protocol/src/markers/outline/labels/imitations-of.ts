import { isForeign, skeleton } from "./skeleton.ts";

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
		if (!isForeign(seen)) return undefined;
		const letters = [...seen];
		return [...bySkeleton].find(([each]) => looksLike(letters, each))?.[1];
	};
}

/** Any letter of another script may stand for one of ours, as long as most are ours. */
function looksLike(letters: readonly string[], known: string): boolean {
	if (letters.length !== known.length) return false;
	const foreign = letters.filter(isForeign);
	if (foreign.length * 2 >= letters.length) return false;
	return letters.every((letter, at) => letter === known[at] || isForeign(letter));
}
