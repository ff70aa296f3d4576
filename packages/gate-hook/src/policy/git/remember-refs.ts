import type { Git } from "./git.ts";
import { type LocalRef, readRefs } from "./read-refs.ts";

/** Full names with their object ids, of those refs of a checkout that exist. */
type LocalRefs = ReadonlyMap<string, string>;

/** Reads refs by their full names, each at most once. The promise rejects with `GIT_FAILED`. */
export type RefReader = (names: readonly string[]) => Promise<LocalRefs>;

/** When a commit was made, in milliseconds since 1970; `undefined` for one of which nothing is known. */
export type CommitClock = (oid: string) => number | undefined;

/** The refs of a checkout as they are when they are first asked for, and the times of their commits. */
export function rememberRefs(git: Git): { refs: RefReader; committedAt: CommitClock } {
	const known = new Map<string, LocalRef | undefined>();
	const refs: RefReader = async (names) => {
		const unknown = names.filter((name) => !known.has(name));
		// Without a name git would list all.
		const read = unknown.length === 0 ? [] : await readRefs(git, unknown);
		const found = new Map(read.map((ref) => [ref.name, ref]));
		for (const name of unknown) known.set(name, found.get(name));
		return new Map(
			names.flatMap((name): [string, string][] => {
				const ref = known.get(name);
				return ref === undefined ? [] : [[name, ref.oid]];
			}),
		);
	};
	const committedAt: CommitClock = (oid) =>
		[...known.values()].find((ref) => ref?.oid === oid)?.committedAt;
	return { refs, committedAt };
}
