import fc from "fast-check";
import { expect, test } from "vitest";
import { inheritedPath } from "../environment/inherited-path.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { createBareRepository } from "./bare-repository.ts";
import { createGitProcesses } from "./git-processes.ts";

const openRepository = async () => {
	const dir = `${await scratchFolder()}/repository.git`;
	return createBareRepository(createGitProcesses(inheritedPath()), { dir, defaultBranch: "main" });
};

const commit = {
	ref: "refs/heads/main",
	parent: null,
	before: null,
	message: "first",
	author: { name: "A", email: "a@example.com" },
	at: 1_800_000_000,
};

const name = fc
	.string({ unit: "grapheme", minLength: 1, maxLength: 12 })
	.filter((text) => !/[\0/]/.test(text) && !/^(\.{1,2}|\.git)$/i.test(text));

test("any file comes out of git as it went in", async () => {
	const git = await openRepository();
	await fc.assert(
		fc.asyncProperty(name, fc.string({ unit: "grapheme" }), async (path, content) => {
			const ref = "refs/heads/any";
			const before = await git.resolve(ref);
			await git.commitFiles({ ...commit, ref, before, additions: { [`dir/${path}`]: content } });
			expect(await git.file(ref, `dir/${path}`)).toBe(content);
		}),
		{
			numRuns: 15,
			examples: [
				["a\\b", "x"],
				['"quoted"', "\n"],
				["two\nlines", ""],
				["ümläut", "ß\r\n"],
			],
		},
	);
});

test("a commit says who, when and what, and lies where it was asked to", async () => {
	const git = await openRepository();
	const first = await git.commitFiles({ ...commit, additions: { a: "1", b: "2" } });
	const second = await git.commitFiles({
		...commit,
		parent: first,
		before: first,
		message: "second\n\nwith a body",
		additions: { a: "3" },
		deletions: ["b"],
	});
	expect(await git.refs("refs/")).toEqual([{ name: "refs/heads/main", oid: second }]);
	expect(await git.facts(second ?? "")).toEqual({
		message: "second\n\nwith a body",
		author: { name: "A", email: "a@example.com" },
		authoredAt: 1_800_000_000_000,
		committedAt: 1_800_000_000_000,
		parents: [first],
	});
	expect(await git.changedFiles(first ?? "", second ?? "")).toEqual([
		{ path: "a", status: "modified", additions: 1, deletions: 1 },
		{ path: "b", status: "removed", additions: 0, deletions: 1 },
	]);
});

test("a branch that is not where it was expected is left alone", async () => {
	const git = await openRepository();
	const first = await git.commitFiles({ ...commit, additions: { a: "1" } });
	expect(await git.commitFiles({ ...commit, additions: { a: "2" } })).toBeNull();
	expect(await git.refs("refs/")).toEqual([{ name: "refs/heads/main", oid: first }]);
});

test("without git the error says what to install", async () => {
	const processes = createGitProcesses(await scratchFolder());
	const created = createBareRepository(processes, {
		dir: await scratchFolder(),
		defaultBranch: "main",
	});
	await expect(created).rejects.toMatchObject({
		code: "GIT_NOT_STARTED",
		hint: expect.stringContaining("Install git"),
	});
});
