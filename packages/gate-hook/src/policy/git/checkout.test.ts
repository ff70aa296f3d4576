import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readCheckout } from "./checkout.ts";
import { findProgram } from "./find-program.ts";
import { gitEnvironment } from "./git-environment.ts";

test("a checkout and its linked worktree share what git shares", () => {
	const { top, git } = repository();
	const linked = join(top, "..", "linked");
	git("worktree", "add", "-q", "-b", "feature/1-add", linked);
	const commonDir = join(top, ".git");
	mkdirSync(join(linked, "deep"));
	expect(readCheckout(join(linked, "deep"))).toEqual({
		top: linked,
		gitDir: join(commonDir, "worktrees", "linked"),
		commonDir,
		branch: "feature/1-add",
	});
	expect(readCheckout(top)).toEqual({ top, gitDir: commonDir, commonDir, branch: "main" });
});

test("its branch is the one that is checked out, also before its first commit, or none", () => {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), "gate-branch-")));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const who = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
	const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...who, ...args]);
	git("init", "-q", "-b", "feature/5-fix-it");
	expect(readCheckout(folder)?.branch).toBe("feature/5-fix-it");
	git("commit", "-q", "--allow-empty", "-m", "one");
	git("checkout", "-q", "--detach");
	expect(readCheckout(folder)).toMatchObject({ top: folder, branch: undefined });
	rmSync(join(folder, ".git"), { recursive: true });
	writeFileSync(join(folder, ".git"), "not a link");
	expect(readCheckout(folder)?.branch).toBeUndefined();
});

// A catch that gives nothing gives `undefined` too, and an expression that matches has its groups.
// A file that is not there reads as one without a link, a branch or a path, as an empty one does.
test("git's files are read as git reads them", () => {
	const { top } = repository();
	const head = (text: string) => {
		writeFileSync(join(top, ".git/HEAD"), text);
		return readCheckout(top)?.branch;
	};
	expect(head("ref: refs/heads/a/b")).toBe("a/b");
	expect(head("ref: refs/heads/a\n\n")).toBe("a");
	expect(head("see ref: refs/heads/a\n")).toBeUndefined();
	expect(head("ref: refs/heads/a b\n")).toBeUndefined();
	writeFileSync(join(top, ".git/commondir"), "\n");
	expect(readCheckout(top)?.commonDir).toBe(join(top, ".git"));
	const beside = join(top, "..", "beside");
	mkdirSync(beside);
	writeFileSync(join(beside, ".git"), `see gitdir: ${join(top, ".git")}\n`);
	expect(readCheckout(beside)?.gitDir).toBe(join(beside, ".git"));
});

test("there is none outside a repository, or where git's files lead nowhere", () => {
	const { top, git } = repository();
	expect(readCheckout("/")).toBeUndefined();
	const linked = join(top, "..", "linked");
	git("worktree", "add", "-q", "--detach", linked);
	expect(readCheckout(linked)?.branch).toBeUndefined();
	writeFileSync(join(top, ".git/worktrees/linked/commondir"), "nowhere\n");
	expect(readCheckout(linked)).toBeUndefined();
	writeFileSync(join(linked, ".git"), "gitdir: nowhere\n");
	expect(readCheckout(linked)).toBeUndefined();
});

// Without a path any text that is no absolute folder finds as little; a catch without `false` too.
test("a program is looked for neither in relative folders nor in those of the session", () => {
	const { top } = repository();
	const folders = ["inside", "inside/bin", "beside", "later"].map((name) => join(top, name));
	for (const folder of folders) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, "tool"), "", { mode: 0o755 });
	}
	const [inside = "", bin = "", beside = "", later = ""] = folders;
	const find = (path: string | undefined) =>
		findProgram("tool", { path, outside: [inside, "/else"] });
	expect(find(`${inside}:${bin}:.::${beside}:${later}`)).toBe(join(beside, "tool"));
	expect(find(`${inside}:relative`)).toBeUndefined();
	expect(find(undefined)).toBeUndefined();
	writeFileSync(join(beside, "data"), "", { mode: 0o644 });
	expect(findProgram("data", { path: beside, outside: [] })).toBeUndefined();
});

test("git's environment names the git directory and drops what leads it elsewhere", () => {
	const env = {
		PATH: "/bin",
		GIT_SSH_COMMAND: "ssh",
		GIT_DIR: "/evil",
		GIT_OBJECT_DIRECTORY: "/evil",
		GIT_TRACE2_EVENT: "/evil",
		NOTHING: undefined,
	};
	expect(gitEnvironment(env, "/repository/.git")).toStrictEqual({
		PATH: "/bin",
		GIT_SSH_COMMAND: "ssh",
		GIT_DIR: "/repository/.git",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_PROTOCOL_FROM_USER: "0",
		GIT_TERMINAL_PROMPT: "0",
		LC_ALL: "C",
		SSH_ASKPASS_REQUIRE: "never",
	});
});

function repository() {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), "gate-checkout-")));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const top = join(folder, "main");
	mkdirSync(top);
	const who = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
	const git = (...args: string[]) => execFileSync("git", ["-C", top, ...who, ...args]);
	git("init", "-q", "-b", "main");
	git("commit", "-q", "--allow-empty", "-m", "one");
	return { top, git };
}
