import { expect, test } from "vitest";
import { githubWorld } from "../testing/github-world.ts";
import { answer, scriptedClient } from "../testing/scripted-client.ts";
import { readRepository } from "./read-repository.ts";

test("a repository tells its default branch and what the token's account may do", async () => {
	const { client, clientOf, repository, seeded } = await githubWorld();
	const read = await readRepository(client, { repository });
	expect(read).toEqual({
		id: seeded.id,
		defaultBranch: "main",
		viewer: { id: expect.stringMatching(/^U_/), login: "robot" },
		viewerPermission: "WRITE",
	});
	expect(await readRepository(clientOf("mallory"), { repository })).toMatchObject({
		viewer: { login: "mallory" },
		viewerPermission: "READ",
	});
});

test("a repository that is not there, or is private, is not found", async () => {
	const { client, clientOf, emulator } = await githubWorld();
	await emulator.addRepository({ owner: "acme", name: "secret", isPrivate: true });
	for (const [who, name] of [
		[client, "nothing"],
		[clientOf("mallory"), "secret"],
	] as const) {
		await expect(
			readRepository(who, { repository: { owner: "acme", name } }),
		).rejects.toMatchObject({
			code: "GITHUB_NOT_FOUND",
			hint: expect.stringMatching(/may see it/),
		});
	}
});

test("a token that GitHub does not know is refused", async () => {
	const { clientOf, repository } = await githubWorld();
	const client = clientOf("robot", { token: "ghp_wrong" });
	await expect(readRepository(client, { repository })).rejects.toMatchObject({
		code: "GITHUB_UNAUTHENTICATED",
	});
});

test("an empty repository has no default branch", async () => {
	const data = {
		viewer: { id: "U_1", login: "ada" },
		repository: { id: "R_1", defaultBranchRef: null, viewerPermission: null },
	};
	const { client } = scriptedClient([answer({ data })]);
	const repository = { owner: "acme", name: "empty" };
	expect(await readRepository(client, { repository })).toMatchObject({
		defaultBranch: null,
		viewerPermission: null,
	});
});
