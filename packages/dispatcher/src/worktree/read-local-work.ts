import type { Checkout } from "../git/checkout.ts";
import { git } from "../git/git.ts";
import { tryGit } from "../git/try-git.ts";
import { type ListedWorktree, listWorktrees } from "./list-worktrees.ts";

/** What there is of work in a repository on this machine. */
export type LocalWork = {
	worktrees: readonly ListedWorktree[];
	/** Local branches by their short names, with their commits' object ids. */
	branches: ReadonlyMap<string, string>;
	/** Whether somebody has configured how many processes of git write a worktree's files. */
	isCheckoutConfigured: boolean;
};

/** Reads the working trees and the local branches, and how git writes files. Throws `GIT_FAILED`. */
export async function readLocalWork(checkout: Checkout): Promise<LocalWork> {
	const [worktrees, branches, isCheckoutConfigured] = await Promise.all([
		listWorktrees(checkout),
		listBranches(checkout),
		isConfigured(checkout, "checkout.workers"),
	]);
	return { worktrees, branches, isCheckoutConfigured };
}

/** How git ends where a setting is not there (git-config). */
const UNSET = 1;

async function isConfigured({ root, env }: Checkout, setting: string): Promise<boolean> {
	const read = await tryGit(root, ["config", "--get", setting], { env });
	if (read.type === "failed" && read.exitCode !== UNSET) throw read.error;
	return read.type === "done";
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
