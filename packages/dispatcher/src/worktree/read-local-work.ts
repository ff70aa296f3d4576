import type { Checkout } from "../git/checkout.ts";
import { git } from "../git/git.ts";
import { type ListedWorktree, listWorktrees } from "./list-worktrees.ts";

/** What there is of work in a repository on this machine. */
export type LocalWork = {
	worktrees: readonly ListedWorktree[];
	/** Local branches by their short names, with their commits' object ids. */
	branches: ReadonlyMap<string, string>;
};

/** Reads the working trees and the local branches. Throws `GIT_FAILED`. */
export async function readLocalWork(checkout: Checkout): Promise<LocalWork> {
	const [worktrees, branches] = await Promise.all([
		listWorktrees(checkout),
		listBranches(checkout),
	]);
	return { worktrees, branches };
}

const FORMAT = "--format=%(refname:lstrip=2) %(objectname)";

async function listBranches({ root, env }: Checkout): Promise<LocalWork["branches"]> {
	const listed = await git(root, ["for-each-ref", FORMAT, "refs/heads/"], { env });
	return new Map(
		listed.split("\n").map((line): [string, string] => {
			const [name = "", oid = ""] = line.split(" ");
			return [name, oid];
		}),
	);
}
