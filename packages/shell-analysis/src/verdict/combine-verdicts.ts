import { type CommandVerdict, PASSES, type PullRequestCreation } from "./command-verdict.ts";
import { undecidable } from "./undecidable.ts";

/**
 * The verdict on a whole line. Undecidable outweighs a creation, because a creation may be allowed later; and only
 * one creation can be checked at a time.
 */
export function combineVerdicts(verdicts: readonly CommandVerdict[]): CommandVerdict {
	const creations = new Map<string, PullRequestCreation>();
	for (const verdict of verdicts) {
		if (verdict.type === "undecidable") return verdict;
		if (verdict.type === "creates") {
			creations.set(JSON.stringify(verdict.creation), verdict.creation);
		}
	}
	const [first, second] = creations.values();
	if (first === undefined) return PASSES;
	if (second === undefined) return { type: "creates", creation: first };
	return undecidable(
		"several",
		second.argv.join(" "),
		"is a second pull request on one command line; open one pull request per command",
	);
}
