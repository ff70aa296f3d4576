import type { Git } from "../git/git.ts";
import { readGit } from "../git/read-git.ts";

/** One setting: its key as git prints it, and its value. */
export type Setting = readonly [string, string];

/**
 * Git's settings in the order in which it finds them: all of them, or those of one file and of what
 * that includes. Throws `GIT_FAILED`.
 */
export async function readSettings(git: Git, file?: string): Promise<readonly Setting[]> {
	const where = file === undefined ? [] : ["--includes", "--file", file];
	const printed = await readGit(git, ["config", "-z", "--list", ...where]);
	return printed.split("\0").flatMap((entry): Setting[] => {
		const at = entry.indexOf("\n");
		if (entry === "") return [];
		return at < 0 ? [[entry, "true"]] : [[entry.slice(0, at), entry.slice(at + 1)]];
	});
}
