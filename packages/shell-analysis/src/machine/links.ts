import { AnalysisLimit } from "../verdict/analysis-limit.ts";

/** Which names of files stand for the same file. */
export interface Links {
	/** Notes that two names may be one file. */
	join(name: string, other: string): void;
	/** The other names of the file. */
	othersOf(name: string): readonly string[];
}

const MOST_NAMES = 200;
const NONE: readonly string[] = [];

/** Every name is a file of its own. */
export function createLinks(): Links {
	let groups: Map<string, Set<string>> | undefined;
	return {
		join(name, other) {
			groups ??= new Map();
			const names = new Set([...(groups.get(name) ?? [name]), ...(groups.get(other) ?? [other])]);
			if (names.size > MOST_NAMES)
				throw new AnalysisLimit(other, "is one of too many names of a file");
			for (const each of names) groups.set(each, names);
		},
		othersOf(name) {
			const names = groups?.get(name);
			return names === undefined ? NONE : [...names].filter((each) => each !== name);
		},
	};
}
