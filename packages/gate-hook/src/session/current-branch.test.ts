import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { currentBranch } from "./current-branch.ts";
import { repositoryTop } from "./repository-top.ts";

test("reads the branch of a main checkout, also before its first commit", () => {
	const { main, git } = repository();
	expect(currentBranch(main)).toBe("main");
	git("switch", "-q", "-c", "feature/5-fix-it");
	expect(currentBranch(main)).toBe("feature/5-fix-it");
});

test("reads the branch of a linked worktree from any folder in it", () => {
	const { main, git } = repository();
	git("commit", "-q", "--allow-empty", "-m", "one");
	const worktree = join(main, "..", "linked");
	git("worktree", "add", "-q", "-b", "feature/6-other", worktree);
	const deep = join(worktree, "a", "b");
	mkdirSync(deep, { recursive: true });
	expect(repositoryTop(deep)).toBe(worktree);
	expect(currentBranch(worktree)).toBe("feature/6-other");
	expect(currentBranch(main)).toBe("main");
});

test("knows no branch when detached, without git, or with files that are not git's", () => {
	const { main, folder, git } = repository();
	git("commit", "-q", "--allow-empty", "-m", "one");
	git("checkout", "-q", "--detach");
	expect(currentBranch(main)).toBeUndefined();
	expect(repositoryTop("/nowhere/at/all")).toBeUndefined();
	writeFileSync(join(folder, ".git"), "gitdir: nowhere");
	expect(currentBranch(folder)).toBeUndefined();
	writeFileSync(join(folder, ".git"), "not a link");
	expect(currentBranch(folder)).toBeUndefined();
});

function repository() {
	const folder = mkdtempSync(join(tmpdir(), "gate-branch-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const main = join(folder, "main");
	mkdirSync(main);
	const who = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
	const git = (...args: string[]) => execFileSync("git", ["-C", main, ...who, ...args]);
	git("init", "-q", "-b", "main");
	return { folder, main, git };
}
