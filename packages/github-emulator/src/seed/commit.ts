import { CodedError } from "@codex-workers/protocol";
import { nameWithOwner, type Repository } from "../store/repository.ts";
import type { Store } from "../store/store.ts";
import { accountOf, type Who } from "./who.ts";

export interface SeedCommit {
	readonly branch: string;
	/** Contents by path. */
	readonly files: Readonly<Record<string, string>>;
	readonly message?: string;
	/** Where a new branch starts; the default branch when it is left out. */
	readonly from?: string;
	readonly author?: Who;
}

/** Commits straight into the bare repository and returns the new commit's oid. */
export const commitFiles = async (
	store: Store,
	repository: Repository,
	commit: SeedCommit,
): Promise<string> => {
	const { git } = repository;
	const ref = `refs/heads/${commit.branch}`;
	const tip = await git.resolve(ref);
	const start = tip ?? (await git.resolve(`refs/heads/${commit.from ?? repository.defaultBranch}`));
	const name = commit.author === undefined ? "GitHub" : accountOf(store, commit.author).login;
	const oid = await git.commitFiles({
		ref,
		parent: start,
		before: tip,
		message: commit.message ?? `feat: change ${Object.keys(commit.files).join(", ")}`,
		author: { name, email: `${name}@users.noreply.github.com` },
		at: Math.floor(store.now() / 1000),
		additions: commit.files,
	});
	if (oid !== null) return oid;
	throw new CodedError("BRANCH_MOVED", `${ref} of ${nameWithOwner(repository)} moved meanwhile.`, {
		hint: "Commit to one branch from one place at a time.",
	});
};
