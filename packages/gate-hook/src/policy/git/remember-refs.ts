import type { Git } from "./git.ts";
import { type LocalRefs, readRefs } from "./read-refs.ts";

/** Reads refs by their full names, each at most once. The promise rejects with `GIT_FAILED`. */
export type RefReader = (names: readonly string[]) => Promise<LocalRefs>;

/** The refs of a checkout as they are when they are first asked for. */
export function rememberRefs(git: Git): RefReader {
	const known = new Map<string, string | undefined>();
	return async (names) => {
		const unknown = names.filter((name) => !known.has(name));
		// Without a name git would list all.
		const found = unknown.length === 0 ? new Map() : await readRefs(git, unknown);
		for (const name of unknown) known.set(name, found.get(name));
		return new Map(
			names.flatMap((name): [string, string][] => {
				const oid = known.get(name);
				return oid === undefined ? [] : [[name, oid]];
			}),
		);
	};
}
