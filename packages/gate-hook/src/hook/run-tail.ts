import { RUNNERS } from "./session-programs.ts";

/** The words behind a program that runs them (`npx -y tsx x.ts`: `tsx x.ts`); none where it is none. */
export function runTail(words: readonly string[]): readonly string[] {
	for (const length of [3, 2, 1]) {
		const before = RUNNERS.get(words.slice(0, length).join(" "));
		if (before === undefined) continue;
		const rest = words.slice(length);
		const start = rest.findIndex((word) => word !== "--" && !word.startsWith("-"));
		return start < 0 ? [] : rest.slice(start + before);
	}
	return [];
}
