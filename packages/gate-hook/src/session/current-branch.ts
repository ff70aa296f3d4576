import { join, resolve } from "node:path";
import { readSmallFile } from "./read-small-file.ts";

const MOST = 4096;

/**
 * The branch checked out at `top`, read from git's own files; `undefined` when detached or
 * unreadable. In a linked worktree `.git` is a file that names the real git directory.
 */
export function currentBranch(top: string): string | undefined {
	const link = readSmallFile(join(top, ".git"), MOST);
	const gitDirectory = link === undefined ? join(top, ".git") : linkedDirectory(top, link);
	if (gitDirectory === undefined) return undefined;
	const head = readSmallFile(join(gitDirectory, "HEAD"), MOST);
	return /^ref: refs\/heads\/(?<branch>\S+)\s*$/.exec(head ?? "")?.groups?.["branch"];
}

function linkedDirectory(top: string, link: string): string | undefined {
	const directory = /^gitdir: (?<directory>[^\r\n]+)/.exec(link)?.groups?.["directory"];
	return directory === undefined ? undefined : resolve(top, directory);
}
