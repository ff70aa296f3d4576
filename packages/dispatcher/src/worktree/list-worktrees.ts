import type { Checkout } from "../git/checkout.ts";
import { readWorktreeList } from "./read-worktree-list.ts";

/** A working tree that git knows of; its folder may be gone. */
export type ListedWorktree = {
	path: string;
	/** Short name; `null` with a detached head. */
	branch: string | null;
};

/** The working trees of a repository, the main checkout first. Throws `GIT_FAILED`. */
export async function listWorktrees(checkout: Checkout): Promise<ListedWorktree[]> {
	const listed = await readWorktreeList(checkout.root, checkout.env);
	if (listed.type === "failed") throw listed.error;
	return listed.stdout
		.split("\0\0")
		.map((entry) => entry.split("\0"))
		.flatMap((lines) => {
			const path = textAfter(lines, "worktree ");
			const branch = textAfter(lines, "branch refs/heads/") ?? null;
			return path === undefined ? [] : [{ path, branch }];
		});
}

function textAfter(lines: readonly string[], key: string): string | undefined {
	return lines.find((line) => line.startsWith(key))?.slice(key.length);
}
