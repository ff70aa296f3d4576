import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { git } from "../git/git.ts";
import type { GitPlace } from "../git/git-place.ts";
import type { GitOptions } from "../git/try-git.ts";
import { copyRegular } from "./copy-regular.ts";

/**
 * Copies the index of a git directory to another one (`place`). It knows what has been read
 * already, and what is sparse; a split one needs its other half. Throws `GIT_FAILED`.
 */
export async function copyIndex(
	gitDir: string,
	options: GitOptions & { place: GitPlace },
): Promise<void> {
	const { place } = options;
	const index = join(place.gitDir, "index");
	const shared = (await readdir(gitDir)).filter((name) => /^sharedindex\.[0-9a-f]+$/.test(name));
	for (const name of shared) await copyRegular(join(gitDir, name), join(place.gitDir, name));
	const written = await copyRegular(join(gitDir, "index"), index);
	if (written === undefined) {
		await git(place.workTree, ["read-tree", "HEAD"], options);
		return;
	}
	// Git reads again what was changed in the moment of the index; a copy must not be newer.
	const moment = Math.floor(written / 1_000);
	await utimes(index, moment, moment);
}
