import type { Git } from "./git.ts";
import { readGit } from "./read-git.ts";

/** Full ref names with their object ids, of those refs of a checkout that exist. */
export type LocalRefs = ReadonlyMap<string, string>;

/** Reads refs by their full names. Throws `GIT_FAILED`. */
export async function readRefs(git: Git, names: readonly string[]): Promise<LocalRefs> {
	const format = "--format=%(objectname) %(refname)";
	const printed = await readGit(git, ["for-each-ref", format, "--", ...names]);
	const wanted = new Set(names);
	return new Map(
		printed.split("\n").flatMap((line): [string, string][] => {
			const [oid = "", name = ""] = line.split(" ");
			return wanted.has(name) ? [[name, oid]] : [];
		}),
	);
}
