import { realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { readSmallFile } from "../../session/read-small-file.ts";
import { repositoryTop } from "../../session/repository-top.ts";

/** A checkout as git's own files describe it. Paths are absolute and real. */
export interface Checkout {
	/** The folder that holds `.git`. */
	readonly top: string;
	/** The git directory of this checkout alone: of a linked worktree, the one below `worktrees/`. */
	readonly gitDir: string;
	/** What all worktrees share: configuration, branches, objects. */
	readonly commonDir: string;
	/** The branch that is checked out, also before its first commit; `undefined` when detached. */
	readonly branch: string | undefined;
}

const MOST = 4096;

/**
 * The checkout around `folder`, read without asking git, so that nothing in it can make git do
 * anything. `undefined` outside a checkout, or where git's files do not fit together.
 */
export function readCheckout(folder: string): Checkout | undefined {
	const top = repositoryTop(folder);
	if (top === undefined) return undefined;
	const gitDir = realPath(gitDirectory(top));
	if (gitDir === undefined) return undefined;
	const commonDir = realPath(commonDirectory(gitDir));
	if (commonDir === undefined) return undefined;
	return { top, gitDir, commonDir, branch: currentBranch(gitDir) };
}

function gitDirectory(top: string): string {
	const link = readSmallFile(join(top, ".git"), MOST);
	const linked = /^gitdir: (?<directory>[^\r\n]+)/.exec(link ?? "")?.groups?.["directory"];
	return linked === undefined ? join(top, ".git") : resolve(top, linked);
}

function commonDirectory(gitDir: string): string {
	const shared = readSmallFile(join(gitDir, "commondir"), MOST)?.trimEnd();
	return shared === undefined ? gitDir : resolve(gitDir, shared);
}

function currentBranch(gitDir: string): string | undefined {
	const head = readSmallFile(join(gitDir, "HEAD"), MOST);
	return /^ref: refs\/heads\/(?<branch>\S+)\s*$/.exec(head ?? "")?.groups?.["branch"];
}

function realPath(path: string): string | undefined {
	try {
		return realpathSync(path);
	} catch {
		return undefined;
	}
}
