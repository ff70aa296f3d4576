import { lstat, readFile, realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Checkout } from "../git/checkout.ts";
import type { GitPlace } from "../git/git-place.ts";
import { tryGit } from "../git/try-git.ts";
import { isNotFound } from "../workers/is-not-found.ts";
import { findGitDir } from "./find-git-dir.ts";
import { worktreeTampered } from "./worktree-tampered.ts";

/**
 * Makes sure that git, in a worktree where no worker runs, goes by the main checkout's
 * configuration: neither its `.git` file nor its git directory leads anywhere else. Throws
 * `WORKTREE_TAMPERED`.
 */
export async function refuseTampered({ root, env }: Checkout, path: string): Promise<void> {
	const place = await findGitDir(root, path);
	const { gitDir, commonDir } = place;
	if (gitDir === commonDir) return;
	if ((await pointsTo(join(path, ".git"), { base: path, prefix: "gitdir: " })) !== gitDir) {
		throw worktreeTampered(path, "Its .git file names another git directory.");
	}
	if ((await pointsTo(join(gitDir, "commondir"), { base: gitDir, prefix: "" })) !== commonDir) {
		throw worktreeTampered(path, "Its commondir names another repository.");
	}
	await refuseOwnConfiguration({ place, env }, join(gitDir, "config.worktree"));
}

async function pointsTo(
	file: string,
	{ base, prefix }: { base: string; prefix: string },
): Promise<string | undefined> {
	try {
		if (!(await lstat(file)).isFile()) return undefined;
		const said = (await readFile(file, "utf8")).trim();
		return said.startsWith(prefix)
			? await realpath(resolve(base, said.slice(prefix.length)))
			: undefined;
	} catch {
		return undefined;
	}
}

/** What git itself writes for a sparse worktree. Nothing of it runs a program. */
const HARMLESS = /^(?:core\.(?:sparsecheckout|sparsecheckoutcone|bare)|index\.sparse)$/;

/** A worktree's own configuration, in that file, may say what is sparse, and nothing else. */
export async function refuseOwnConfiguration(
	{ place, env }: { place: GitPlace; env: Checkout["env"] },
	file: string,
): Promise<void> {
	try {
		await lstat(file);
	} catch (error) {
		if (isNotFound(error)) return;
		throw error;
	}
	const args = ["config", "--file", file, "--no-includes", "--list", "--name-only", "-z"];
	const listed = await tryGit(place.commonDir, args, { env });
	const names = listed.type === "done" ? listed.stdout.split("\0").filter((name) => name) : ["?"];
	const foreign = names.find((name) => !HARMLESS.test(name));
	if (foreign === undefined) return;
	throw worktreeTampered(place.workTree, `Its own configuration sets ${JSON.stringify(foreign)}.`);
}
