/** Major and minor: `git worktree list -z` and `git merge-tree --write-tree` are there from this version on. */
export const OLDEST_GIT = [2, 38] as const;
