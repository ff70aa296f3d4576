import {
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { fullDisk } from "../testing/full-disk.ts";
import { BRANCH, filesAt, REF, snapshotWorld, taken } from "../testing/snapshot-world.ts";
import { pushSnapshot } from "./push-snapshot.ts";
import { takeSnapshot } from "./take-snapshot.ts";

describe("a snapshot", () => {
	test("holds changed, staged, new and deleted files, and is the same on another clone", async () => {
		const { world, worktree, subject, write, here } = await snapshotWorld();
		write("gone", "1");
		write("staged", "1");
		await here("add", ".");
		await here("commit", "--quiet", "-m", "two files");
		rmSync(join(worktree, "gone"));
		write("staged", "2");
		await here("add", "staged");
		write("staged", "3");
		write("new $(touch x) é.txt", "new");
		write(".gitignore", "*.secret\n");
		write("token.secret", "hunter2");
		const { snapshot, work } = await taken(subject);
		expect(await pushSnapshot(subject, snapshot)).toMatchObject({ type: "pushed" });
		const clone = await world.clone("another");
		await world.run(clone, "fetch", "--quiet", "origin", REF);
		expect(await world.run(clone, "rev-parse", "FETCH_HEAD^{tree}")).toBe(work.tree);
		expect(await world.run(clone, "show", "FETCH_HEAD:staged")).toBe("3");
		await world.run(clone, "config", "core.quotePath", "false");
		expect(await filesAt(world, clone, "FETCH_HEAD")).toEqual([
			".gitignore",
			"README.md",
			"new $(touch x) é.txt",
			"staged",
		]);
		expect(work).toMatchObject({ isPushed: false, leftOut: [] });
		expect(work.changed).toHaveLength(4);
	});

	test("changes nothing of the worktree: not its files, index, branch or status", async () => {
		const { worktree, subject, write, here } = await snapshotWorld();
		write("staged", "1");
		await here("add", "staged");
		write("README.md", "changed");
		write("new", "1");
		const index = resolve(worktree, await here("rev-parse", "--git-path", "index"));
		const look = async () => [
			await here("--no-optional-locks", "status", "--porcelain=v2", "--branch"),
			await here("for-each-ref", "refs/heads"),
			await here("reflog", "show", "HEAD"),
			readFileSync(index).toString("hex"),
		];
		const before = await look();
		await taken(subject);
		expect(await look()).toEqual(before);
		expect(existsSync(join(subject.root, ".codex-workers/snapshots"))).toBe(true);
		expect(statSync(join(subject.root, ".codex-workers/snapshots")).mode & 0o77).toBe(0);
	});

	test("sees a change of the same size in the moment in which the index was written", async () => {
		const { world, worktree, subject, write, here } = await snapshotWorld();
		await here("config", "core.trustctime", "false");
		const moment = Math.floor(Date.now() / 1_000) - 10;
		const file = join(worktree, "staged");
		const writeThen = (text: string) => {
			write("staged", text);
			utimesSync(file, moment, moment);
		};
		writeThen("2");
		await here("add", "staged");
		const index = resolve(worktree, await here("rev-parse", "--git-path", "index"));
		utimesSync(index, moment, moment);
		writeThen("3");
		const { snapshot } = await taken(subject);
		expect(await world.run(subject.root, "show", `${snapshot.oid}:staged`)).toBe("3");
	});

	test("is made once of work that does not change", async () => {
		const { subject, write } = await snapshotWorld();
		write("new", "1");
		const { snapshot } = await taken(subject);
		expect((await taken(subject)).snapshot).toEqual(snapshot);
		write("new", "2");
		expect((await taken(subject)).snapshot.oid).not.toBe(snapshot.oid);
	});

	test("is not made of a clean worktree whose commits are pushed", async () => {
		const { world, worktree, subject, here } = await snapshotWorld();
		expect(await takeSnapshot(subject)).toMatchObject({ type: "clean" });
		await world.commit(worktree, "more");
		expect(await takeSnapshot(subject)).toMatchObject({ type: "taken", work: { changed: [] } });
		await here("push", "--quiet", "origin", "HEAD");
		await here("update-ref", "-d", `refs/remotes/origin/${BRANCH}`);
		expect(await takeSnapshot(subject)).toMatchObject({ type: "clean" });
	});

	test.each<[string, (here: (...args: string[]) => Promise<string>) => Promise<unknown>]>([
		["with a detached head", (here) => here("checkout", "--quiet", "--detach")],
		[
			"in the middle of a rebase",
			async (here) => {
				await here("checkout", "--quiet", "-b", "side", "HEAD~1");
				await here("commit", "--quiet", "--allow-empty", "-m", "side");
				writeFileSync(join(await here("rev-parse", "--show-toplevel"), "first"), "other");
				await here("add", ".");
				await here("commit", "--quiet", "-m", "conflicting");
				await here("checkout", "--quiet", BRANCH);
				await here("rebase", "side").catch(() => {});
			},
		],
	])("%s keeps the commits of the head and of the branch", async (_, act) => {
		const { world, worktree, subject, write, here } = await snapshotWorld();
		const tip = await world.commit(worktree, "first");
		await act(here);
		write("new", "1");
		const { snapshot, work } = await taken(subject);
		expect(work.head).toBe(await here("rev-parse", "HEAD"));
		await world.run(subject.root, "merge-base", "--is-ancestor", tip, snapshot.oid);
		expect(await world.run(subject.root, "show", `${snapshot.oid}:new`)).toBe("1");
	});

	test("of a worktree that is gone holds the commits of its branch", async () => {
		const { world, worktree, subject } = await snapshotWorld();
		const tip = await world.commit(worktree, "first");
		rmSync(worktree, { recursive: true });
		const { snapshot, work } = await taken(subject);
		expect(work).toMatchObject({ head: tip, hasWorktree: false, changed: [] });
		await pushSnapshot(subject, snapshot);
		expect((await world.refs())[REF]).toBe(snapshot.oid);
	});

	test("names what it leaves out: large files, other repositories, what git cannot read", async () => {
		const { world, worktree, subject, write, here } = await snapshotWorld();
		write("large :*.bin", "x".repeat(2_000));
		write("small.bin", "x");
		mkdirSync(join(worktree, "empty-repository"));
		await world.run(join(worktree, "empty-repository"), "init", "--quiet");
		await world.clone("library");
		await here(
			...["-c", "protocol.file.allow=always", "submodule", "add", "--quiet"],
			...[world.origin, "module"],
		);
		await here("commit", "--quiet", "-m", "module");
		writeFileSync(join(worktree, "module", "README.md"), "changed inside");
		const outcome = await takeSnapshot(subject, { file: 1_000, total: 10_000 });
		expect(outcome).toMatchObject({ type: "taken", work: { changed: ["small.bin"] } });
		expect(outcome.type === "taken" && outcome.work.leftOut).toEqual([
			{ path: "empty-repository/", why: "unreadable" },
			{ path: "large :*.bin", why: "too_large" },
			{ path: "module", why: "submodule" },
		]);
	});

	test("names other repositories of which it holds a new commit's name alone", async () => {
		const { world, worktree, subject, write, here } = await snapshotWorld();
		const nested = async (name: string) => {
			const folder = join(worktree, name);
			await world.run(worktree, "clone", "--quiet", world.origin, name);
			return folder;
		};
		const known = await nested("known");
		await nested("same");
		await here("-c", "advice.addEmbeddedRepo=false", "add", "known", "same");
		await here("commit", "--quiet", "-m", "two repositories");
		await world.commit(known, "more");
		await nested("fresh");
		write("fix.js", "1");
		const { work } = await taken(subject);
		expect(work.leftOut).toEqual([
			{ path: "fresh", why: "submodule" },
			{ path: "known", why: "submodule" },
		]);
	});

	test("leaves out the largest of many files that are too much together", async () => {
		const { subject, write } = await snapshotWorld();
		for (const size of [100, 300, 200]) write(`of-${size}`, "x".repeat(size));
		const outcome = await takeSnapshot(subject, { file: 1_000, total: 350 });
		expect(outcome).toMatchObject({
			work: { changed: ["of-100", "of-200"], leftOut: [{ path: "of-300", why: "too_large" }] },
		});
	});

	test("that cannot be written because the disk is full says so, and leaves the worktree alone", async () => {
		const { world, subject, write, here } = await snapshotWorld();
		write("new", "1");
		const before = await here("status", "--porcelain=v2");
		const full = { ...subject, env: fullDisk(world.env, world.folder) };
		expect(await takeSnapshot(full)).toMatchObject({
			type: "failed",
			why: expect.stringMatching(/^GIT_FAILED: .*git.* failed: /),
		});
		expect(await here("status", "--porcelain=v2")).toBe(before);
	});

	test("goes through all files no more than twice", async () => {
		const { world, subject, write } = await snapshotWorld();
		write("new", "1");
		const log = join(world.folder, "git.log");
		const script = `#!/bin/sh\necho "$*" >>'${log}'\nPATH='${world.env["PATH"]}' exec git "$@"\n`;
		const bin = join(world.folder, "counting");
		mkdirSync(bin);
		writeFileSync(join(bin, "git"), script, { mode: 0o755 });
		const env = { ...world.env, PATH: `${bin}${delimiter}${world.env["PATH"]}` };
		expect(await takeSnapshot({ ...subject, env })).toMatchObject({ type: "taken" });
		const walks = / (?:add|status|diff-files|ls-files|update-index|checkout|read-tree) /;
		const ran = readFileSync(log, "utf8").split("\n");
		expect(ran.filter((line) => walks.test(line))).toHaveLength(2);
	});

	test("is made again after it has failed", async () => {
		const { world, subject, write } = await snapshotWorld();
		write("new", "1");
		await takeSnapshot({ ...subject, env: fullDisk(world.env, world.folder) });
		expect(await takeSnapshot(subject)).toMatchObject({ type: "taken" });
	});
});
