import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { inheritedPath } from "../environment/inherited-path.ts";
import { type BareRepository, createBareRepository } from "../git/bare-repository.ts";
import { createGitProcesses } from "../git/git-processes.ts";
import { createMemoryRepository } from "./memory-repository.ts";

test("a repository in memory answers as git does", async () => {
	const told = await asked(createMemoryRepository());
	expect(told).toEqual(await asked(await realRepository()));
	expect(told).toMatchObject({
		onBranch: 1,
		isBehind: true,
		isAhead: false,
		changes: [
			["a.txt", "modified"],
			["b.txt", "added"],
		],
		swaps: [false, false, true, false, true],
		refs: ["refs/claims/7", "refs/heads/main", "refs/heads/work"],
		content: "two",
		missing: [null, null, null],
	});
});

async function asked(git: BareRepository) {
	const main = "refs/heads/main";
	const first = await commit(git, { ref: main, parent: null, files: { "a.txt": "one" } });
	const work = await commit(git, {
		ref: "refs/heads/work",
		parent: first,
		before: null,
		files: { "a.txt": "two", "b.txt": "new" },
	});
	const second = await commit(git, {
		ref: main,
		parent: first,
		files: { "c.txt": "main goes on" },
	});
	const claim = "refs/claims/7";
	const swap = (before: string | null, after: string | null) => ({ name: claim, before, after });
	const swaps = [
		await git.updateRefs([swap(first, work)]),
		await git.updateRefs([swap(null, first), { name: main, before: first, after: second }]),
		await git.updateRefs([swap(null, first), { name: main, before: second, after: second }]),
		await git.updateRefs([swap(null, work)]),
		await git.updateRefs([swap(first, work)]),
	];
	const changes = await git.changedFiles(second, work);
	const facts = await git.facts(second);
	return {
		onBranch: (await git.commitsBetween(first, work)).length,
		isBehind: await git.isAncestor(first, work),
		isAhead: await git.isAncestor(work, second),
		changes: changes.map(({ path, status }) => [path, status]),
		swaps,
		refs: (await git.refs("refs/")).map(({ name }) => name),
		content: await git.file("refs/heads/work", "a.txt"),
		facts: { ...facts, parents: facts.parents.length },
		missing: [
			await git.resolve("refs/heads/none"),
			await git.commitOid("refs/heads/none"),
			await git.file(main, "none.txt"),
		],
	};
}

async function commit(
	git: BareRepository,
	wanted: {
		ref: string;
		parent: string | null;
		before?: string | null;
		files: Record<string, string>;
	},
): Promise<string> {
	const { ref, parent, before = parent, files } = wanted;
	const oid = await git.commitFiles({
		...{ ref, parent, before, message: "feat: go on", at: 1_700_000_000, additions: files },
		author: { name: "ada", email: "ada@example.com" },
	});
	if (oid === null) throw new Error("The ref was not where it was expected.");
	return oid;
}

async function realRepository(): Promise<BareRepository> {
	const dir = await mkdtemp(join(tmpdir(), "memory-"));
	const processes = createGitProcesses(inheritedPath());
	onTestFinished(async () => {
		await processes.stop();
		await rm(dir, { recursive: true, force: true });
	});
	return createBareRepository(processes, { dir, defaultBranch: "main" });
}
