import { lstat, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** Where another repository has its index and its objects, both absolute, as it says itself. */
export type NestedGit = { gitDir: string; objects: string };

/** More than any path. */
const MOST_BYTES = 8_192;

/**
 * Finds the git directory of a repository that is not trusted, by its `.git` folder or file;
 * `undefined` where it has none. Throws the system's error where it cannot be read.
 */
export async function findNestedGit(folder: string): Promise<NestedGit | undefined> {
	const dotGit = join(folder, ".git");
	const gitDir = (await lstat(dotGit)).isDirectory() ? dotGit : await named(dotGit, folder);
	if (gitDir === undefined) return undefined;
	const common = (await readLine(join(gitDir, "commondir")).catch(() => undefined)) ?? ".";
	return { gitDir, objects: join(resolve(gitDir, common), "objects") };
}

async function named(file: string, folder: string): Promise<string | undefined> {
	const line = await readLine(file);
	return line?.startsWith("gitdir: ") ? resolve(folder, line.slice("gitdir: ".length)) : undefined;
}

/** The text of a small plain file: anything else might never end. */
async function readLine(file: string): Promise<string | undefined> {
	const stat = await lstat(file);
	if (!stat.isFile() || stat.size > MOST_BYTES) return undefined;
	return (await readFile(file, "utf8")).replace(/\r?\n$/, "");
}
