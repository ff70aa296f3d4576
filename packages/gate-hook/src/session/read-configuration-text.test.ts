import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isGuarded } from "./is-guarded.ts";
import { readConfigurationText } from "./read-configuration-text.ts";

const env = { PATH: process.env["PATH"] };

test("the configuration of origin's default branch outranks the one in the checkout", async () => {
	const { top, git, write } = checkout();
	write("codex-workers.json", '{"repository": "acme/wídget"}\n');
	git("add", ".");
	git("commit", "-q", "-m", "one");
	git("update-ref", "refs/remotes/origin/main", "HEAD");
	write("codex-workers.json", '{"trust": {"reviewers": ["U_evil"]}}');
	expect(readConfigurationText(env, top)).toBe('{"repository": "acme/wídget"}\n');
	rmSync(join(top, "codex-workers.json"));
	expect(readConfigurationText(env, top)).toBe('{"repository": "acme/wídget"}\n');
	expect(await isGuarded(env, top)).toBe(true);
});

test("the default branch is the one that a clone notes", () => {
	const { top, git, write } = checkout();
	write("codex-workers.json", "old");
	git("add", ".");
	git("commit", "-q", "-m", "one");
	git("update-ref", "refs/remotes/origin/main", "HEAD");
	write("codex-workers.json", "new");
	git("commit", "-q", "-a", "-m", "two");
	git("update-ref", "refs/remotes/origin/trunk", "HEAD");
	git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk");
	expect(readConfigurationText(env, top)).toBe("new");
});

test("without one at origin the checkout's own counts, and without any nobody guards", async () => {
	const { top, git, write } = checkout();
	git("commit", "-q", "--allow-empty", "-m", "one");
	git("update-ref", "refs/remotes/origin/main", "HEAD");
	expect(await isGuarded(env, top)).toBe(false);
	write("codex-workers.json", "{}");
	expect(readConfigurationText(env, top)).toBe("{}");
	expect(await isGuarded({ PATH: "" }, top)).toBe(true);
});

test("the repository's own settings run nothing, and its replaced objects are not believed", () => {
	const { top, git, write } = checkout();
	write("codex-workers.json", "{}");
	git("add", ".");
	git("commit", "-q", "-m", "one");
	git("update-ref", "refs/remotes/origin/main", "HEAD");
	const ran = join(top, "ran");
	git("config", "core.fsmonitor", `touch ${ran}; false`);
	git("config", "core.pager", `touch ${ran}`);
	git("config", "alias.cat-file", `!touch ${ran}`);
	const blob = git("rev-parse", "HEAD:codex-workers.json");
	write("other", '{"trust": {"reviewers": ["U_evil"]}}');
	git("replace", blob, git("hash-object", "-w", "other"));
	expect(readConfigurationText(env, top)).toBe("{}");
	expect(existsSync(ran)).toBe(false);
});

function checkout() {
	const top = mkdtempSync(join(tmpdir(), "gate-configuration-"));
	onTestFinished(() => rmSync(top, { recursive: true }));
	const who = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
	const git = (...args: string[]) =>
		execFileSync("git", ["-C", top, ...who, ...args], { encoding: "utf8" }).trim();
	git("init", "-q", "-b", "main");
	const write = (name: string, text: string) => writeFileSync(join(top, name), text);
	return { top, git, write };
}
