import { randomUUID } from "node:crypto";
import { type FileCommit, fastImportScript } from "./commit-files.ts";
import type { GitCommand } from "./git-command.ts";
import type { Refs } from "./refs.ts";

export interface CommitWriter {
	/** The tree of the merge, or null on a conflict. */
	mergeTree(base: string, head: string): Promise<string | null>;
	commitTree(commit: {
		tree: string;
		parents: readonly string[];
		message: string;
	}): Promise<string>;
	/** The new commit, or null when the branch was not where `before` says. */
	commitFiles(commit: FileCommit): Promise<string | null>;
}

export const commitWriterOf = (git: GitCommand, refs: Refs): CommitWriter => ({
	async mergeTree(base, head) {
		const tree = await git.attempt(["merge-tree", "--write-tree", "--no-messages", base, head]);
		return tree === null ? null : tree.trim();
	},
	async commitTree({ tree, parents, message }) {
		const named = parents.flatMap((parent) => ["-p", parent]);
		return (await git.text(["commit-tree", tree, ...named], message)).trim();
	},
	async commitFiles(commit) {
		// fast-import moves a ref without comparing it first, so it gets one of its own.
		const scratch = `refs/emulator/${randomUUID()}`;
		const script = fastImportScript({ ...commit, ref: scratch });
		const oid = (await git.text(["fast-import", "--quiet"], script)).trim();
		const moved = await refs.updateRefs([{ name: commit.ref, before: commit.before, after: oid }]);
		await refs.updateRefs([{ name: scratch, after: null }]);
		return moved ? oid : null;
	},
});
