import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Checkout } from "../git/checkout.ts";
import type { GitPlace } from "../git/git-place.ts";
import { LOCAL_FOLDER } from "../workers/worker-files.ts";
import { copyIndex } from "./copy-index.ts";
import { copyRegular } from "./copy-regular.ts";
import { findGitDir } from "./find-git-dir.ts";
import { refuseOwnConfiguration } from "./refuse-tampered.ts";
import { worktreeTampered } from "./worktree-tampered.ts";

/** A worktree as git sees it from outside: where it works, and the ref that HEAD is (`null`: detached). */
type WorktreeGit = { place: GitPlace; on: string | null };

const HEAD = /^(?:ref: (?<ref>refs\/[^\0\n]{1,500})|[0-9a-f]{40,64})\n?$/;

/**
 * Runs `use` with a git directory that is a copy of the worktree's: its HEAD, its index and what is
 * sparse. Nothing that is done there is seen in the worktree, and nothing that a worker writes
 * into its own git directory, now or meanwhile, decides what git does. The copy is removed
 * afterwards. Throws `WORKTREE_TAMPERED`, `GIT_FAILED`.
 */
export async function withWorktreeGit<Result>(
	{ root, env }: Checkout,
	path: string,
	use: (worktree: WorktreeGit) => Promise<Result>,
): Promise<Result> {
	const own = await findGitDir(root, path);
	const gitDir = join(root, LOCAL_FOLDER, "snapshots", crypto.randomUUID());
	await mkdir(join(root, LOCAL_FOLDER, "snapshots"), { recursive: true, mode: 0o700 });
	await mkdir(join(gitDir, "info"), { recursive: true, mode: 0o700 });
	try {
		const place = { ...own, gitDir };
		// Git's refs go by this file, whatever the environment says.
		await writeFile(join(gitDir, "commondir"), `${own.commonDir}\n`);
		const on = await copyHead(own, gitDir);
		await copyRegular(
			join(own.gitDir, "info", "sparse-checkout"),
			join(gitDir, "info", "sparse-checkout"),
		);
		await copyRegular(join(own.gitDir, "config.worktree"), join(gitDir, "config.worktree"));
		await refuseOwnConfiguration({ place, env }, join(gitDir, "config.worktree"));
		await copyIndex(own.gitDir, { place, env });
		return await use({ place, on });
	} finally {
		await rm(gitDir, { recursive: true, force: true });
	}
}

async function copyHead(own: GitPlace, gitDir: string): Promise<string | null> {
	const found = HEAD.exec(await readFile(join(own.gitDir, "HEAD"), "utf8"));
	if (found === null) throw worktreeTampered(own.workTree, "Its HEAD is none.");
	await writeFile(join(gitDir, "HEAD"), found[0]);
	return found.groups?.["ref"] ?? null;
}
