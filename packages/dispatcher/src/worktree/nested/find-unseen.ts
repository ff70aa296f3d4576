import { lstat, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { git } from "../../git/git.ts";
import type { GitPlace } from "../../git/git-place.ts";
import type { GitOptions } from "../../git/try-git.ts";
import { isNotFound } from "../../workers/is-not-found.ts";
import { copyIndex } from "../copy-index.ts";
import { STATUS } from "../status-arguments.ts";
import { findNestedGit } from "./find-nested-git.ts";
import { type Gitlink, listGitlinks } from "./list-gitlinks.ts";

type Looking = GitOptions & { place: GitPlace };

/** All of them together. A worker can make repositories that take for ever. */
const LOOK_MS = 60_000;

/**
 * The paths of those gitlinks whose folders may hold work: that are not seen, within a minute, to
 * be empty or to hold exactly the commit of the gitlink. The repository there is looked at from a
 * git directory of ours, below the one of `place`: its own configuration, which can name programs,
 * is never read. Throws nothing.
 */
export async function findUnseen(
	gitlinks: readonly Gitlink[],
	looking: Looking,
): Promise<string[]> {
	const signal = looking.signal ?? AbortSignal.timeout(LOOK_MS);
	const unseen: string[] = [];
	for (const link of gitlinks) {
		const isSeen = await isClean(link, { ...looking, signal }).catch(() => false);
		if (!isSeen) unseen.push(link.path);
	}
	return unseen;
}

async function isClean({ path, oid }: Gitlink, looking: Looking): Promise<boolean> {
	const folder = join(looking.place.workTree, path);
	if (await holdsNothing(folder)) return true;
	looking.signal?.throwIfAborted();
	const own = await findNestedGit(folder);
	if (own === undefined) return false;
	const gitDir = await makeGitDir(looking.place.gitDir, { objects: own.objects, head: oid });
	const place = { gitDir, commonDir: gitDir, workTree: folder };
	const within = { ...looking, place };
	await copyIndex(own.gitDir, within);
	if ((await git(folder, STATUS, within)) !== "") return false;
	return (await findUnseen(await listGitlinks(folder, within), within)).length === 0;
}

/** What is there in place of a folder is for the repository around it to see. */
async function holdsNothing(folder: string): Promise<boolean> {
	try {
		if (!(await lstat(folder)).isDirectory()) return true;
		return (await readdir(folder)).length === 0;
	} catch (error) {
		if (isNotFound(error)) return true;
		throw error;
	}
}

/** A git directory with nothing but a detached HEAD, and the objects of another. */
async function makeGitDir(
	parent: string,
	{ objects, head }: { objects: string; head: string },
): Promise<string> {
	const gitDir = join(parent, crypto.randomUUID());
	await mkdir(join(gitDir, "objects", "info"), { recursive: true, mode: 0o700 });
	await mkdir(join(gitDir, "refs"));
	await writeFile(join(gitDir, "objects", "info", "alternates"), `${objects}\n`);
	await writeFile(join(gitDir, "HEAD"), `${head}\n`);
	await writeFile(join(gitDir, "config"), head.length === SHA256_HEX ? SHA256 : SHA1);
	return gitDir;
}

const SHA256_HEX = 64;
const SHA1 = "[core]\n\trepositoryFormatVersion = 0\n\tbare = false\n";
const SHA256 =
	"[core]\n\trepositoryFormatVersion = 1\n\tbare = false\n[extensions]\n\tobjectFormat = sha256\n";
