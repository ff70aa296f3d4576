import { expect, test } from "vitest";
import { githubWorld } from "../testing/github-world.ts";
import { readBranchHead } from "./read-branch-head.ts";

test("the head of a branch is what GitHub has, and a branch that is not there has none", async () => {
	const { client, repository, seeded } = await githubWorld();
	await seeded.commit({ branch: "feature/1-a", files: { a: "1" } });
	const head = (await seeded.refs())["refs/heads/feature/1-a"];
	expect(head).toMatch(/^[0-9a-f]{40}$/);
	expect(await readBranchHead(client, { repository, branch: "feature/1-a" })).toBe(head);
	expect(await readBranchHead(client, { repository, branch: "feature/1" })).toBeNull();
});

test("a repository that is not there is an error", async () => {
	const { client } = await githubWorld();
	const repository = { owner: "acme", name: "gone" };
	await expect(readBranchHead(client, { repository, branch: "main" })).rejects.toMatchObject({
		code: "GITHUB_NOT_FOUND",
	});
});
