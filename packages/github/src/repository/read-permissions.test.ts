import { expect, test } from "vitest";
import { githubWorld } from "../testing/github-world.ts";
import { readPermissions } from "./read-permissions.ts";

test("every collaborator's permission is known by node id, over all pages", async () => {
	const { client, emulator, repository, seeded, asked } = await githubWorld();
	const readers = Array.from({ length: 150 }, (_, index) => emulator.addUser(`reader-${index}`));
	for (const reader of readers) seeded.permission(reader, "READ");
	const permissions = await readPermissions(client, { repository });
	expect(permissions.size).toBe(153);
	expect(
		[...permissions.values()].filter((permission) => permission !== "READ").toSorted(),
	).toEqual(["ADMIN", "TRIAGE", "WRITE"]);
	expect(readers.every(({ id }) => permissions.get(id) === "READ")).toBe(true);
	expect(asked()).toEqual(["ReadPermissions", "ReadPermissions"]);
});

test("an app is no collaborator, whatever it may do", async () => {
	const { client, emulator, repository, seeded } = await githubWorld();
	const bot = emulator.addBot("deployer");
	seeded.permission(bot, "WRITE");
	expect((await readPermissions(client, { repository })).has(bot.id)).toBe(false);
});

test("an account without push access is refused", async () => {
	const { clientOf, repository } = await githubWorld();
	await expect(readPermissions(clientOf("mallory"), { repository })).rejects.toMatchObject({
		code: "GITHUB_FORBIDDEN",
	});
});

test("more accounts than are read are an error, not a shorter list", async () => {
	const { client, emulator, repository, seeded } = await githubWorld();
	for (let index = 0; index < 100; index++) {
		seeded.permission(emulator.addUser(`reader-${index}`), "READ");
	}
	await expect(readPermissions(client, { repository, maxPages: 1 })).rejects.toMatchObject({
		code: "REPOSITORY_TOO_LARGE",
		message: "More than 100 accounts have access to acme/widget.",
	});
});
