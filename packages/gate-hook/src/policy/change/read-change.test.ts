import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Git, openGit } from "../git/git.ts";
import { readChange } from "./read-change.ts";

const WHO = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
const UNKNOWN = "1".repeat(40);

describe("what a commit changes", () => {
	let folder: string;
	let git: Git;
	const asked: string[] = [];
	const run = (...args: string[]) => {
		const env = { PATH: "/usr/bin:/bin", HOME: folder, GIT_CONFIG_NOSYSTEM: "1" };
		return execFileSync("git", ["-C", folder, ...WHO, ...args], { env, encoding: "utf8" }).trim();
	};
	const commit = (name: string, ...parents: string[]) => {
		writeFileSync(join(folder, name), name);
		run("add", name);
		const at = parents.flatMap((parent) => ["-p", parent]);
		return run("commit-tree", run("write-tree"), "-m", name, ...at);
	};
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), "gate-change-"));
		run("init", "-q");
		const signal = AbortSignal.timeout(60_000);
		const real = openGit({ gitDir: join(folder, ".git"), env: { PATH: "/usr/bin:/bin" }, signal });
		git = async (args) => {
			asked.push(args[0] ?? "");
			return await real(args);
		};
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	test("is told in one step where there is one merge base", async () => {
		const root = commit("a");
		const [base, head] = [commit("b", root), commit("c", root)];
		asked.length = 0;
		// The tree of `c` holds `b` too: this compares with the merge base, not with the base.
		expect(await readChange(git, { head, bases: [base] })).toEqual({
			type: "known",
			head,
			committedAt: Number(run("show", "-s", "--format=%ct", head)) * 1000,
			files: ["b", "c"],
		});
		expect(asked.toSorted()).toEqual(["cat-file", "diff-tree"]);
	});

	test("counts from every merge base where there are several", async () => {
		const root = commit("d");
		const [left, right] = [commit("e", root), commit("f", root)];
		const [base, head] = [commit("g", left, right), commit("h", left, right)];
		const change = await readChange(git, { head, bases: [base] });
		const files = change.type === "known" ? change.files.toSorted() : [];
		expect(files).toEqual(["f", "g", "h"]);
	});

	test("is not known without its commits, or without common history", async () => {
		const [head, stranger] = [commit("i"), commit("j")];
		expect(await readChange(git, { head: UNKNOWN, bases: [head] })).toEqual({
			type: "missing",
			what: "head",
		});
		expect(await readChange(git, { head, bases: [UNKNOWN] })).toEqual({
			type: "missing",
			what: "base",
		});
		expect(await readChange(git, { head, bases: [stranger] })).toEqual({ type: "unrelated" });
	});

	test("is told without the commit whose time is known", async () => {
		const root = commit("k");
		const head = commit("l", root);
		asked.length = 0;
		const known = (oid: string) => (oid === head ? 1_000 : undefined);
		expect(await readChange(git, { head, bases: [root] }, known)).toMatchObject({
			committedAt: 1_000,
			files: ["l"],
		});
		expect(asked).toEqual(["diff-tree"]);
	});
});
