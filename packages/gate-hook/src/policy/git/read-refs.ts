import type { Git } from "./git.ts";
import { readGit } from "./read-git.ts";

/** A ref of a checkout. */
export interface LocalRef {
	/** In full. */
	readonly name: string;
	readonly oid: string;
	/** The committer date in milliseconds since 1970, where git can tell. */
	readonly committedAt: number | undefined;
}

const FORMAT = "--format=%(objectname) %(committerdate:unix) %(refname)";

/** Reads refs by their full names, those that exist, and what is below them. Throws `GIT_FAILED`. */
export async function readRefs(git: Git, names: readonly string[]): Promise<readonly LocalRef[]> {
	const printed = await readGit(git, ["for-each-ref", FORMAT, "--", ...names]);
	return printed.split("\n").map((line): LocalRef => {
		const [oid = "", seconds = "", name = ""] = line.split(" ");
		return {
			name,
			oid,
			committedAt: /^[1-9]\d{0,11}$/.test(seconds) ? Number(seconds) * 1000 : undefined,
		};
	});
}
