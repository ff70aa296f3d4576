import { describe, expect, test } from "vitest";
import { githubWorld } from "../testing/github-world.ts";
import { answer, scriptedClient } from "../testing/scripted-client.ts";
import { readPermissions } from "./read-permissions.ts";

const nobody = { accounts: [] };

/** A repository with `count` readers besides ada (ADMIN), robot (WRITE) and triager (TRIAGE). */
async function sharedWorld(count: number) {
	const world = await githubWorld();
	const readers = Array.from({ length: count }, (_, index) =>
		world.emulator.addUser(`reader-${index}`),
	);
	for (const reader of readers) world.seeded.permission(reader, "READ");
	return { ...world, readers };
}

test("up to 100 collaborators are known by node id, for one request", async () => {
	const { client, repository, readers, asked } = await sharedWorld(97);
	const { byId, isWhole } = await readPermissions(client, { repository, ...nobody });
	expect(isWhole).toBe(true);
	expect(byId.size).toBe(100);
	expect([...byId.values()].filter((permission) => permission !== "READ").toSorted()).toEqual([
		"ADMIN",
		"TRIAGE",
		"WRITE",
	]);
	expect(readers.every(({ id }) => byId.get(id) === "READ")).toBe(true);
	expect(asked()).toEqual(["ReadCollaborators"]);
});

describe("among more than 100 collaborators", () => {
	test("the accounts in question are asked about, ten in a request", async () => {
		const { client, emulator, repository, seeded, asked } = await sharedWorld(300);
		const writer = seeded.issue(123).author;
		const zoe = emulator.addUser("zoe");
		seeded.permission(zoe, "MAINTAIN");
		const strangers = Array.from({ length: 9 }, (_, index) => emulator.addUser(`s${index}`));
		const accounts = [writer, zoe, ...strangers];
		const read = await readPermissions(client, { repository, accounts });
		expect(read.isWhole).toBe(false);
		expect(accounts.map(({ id }) => read.byId.get(id))).toEqual([
			"ADMIN",
			"MAINTAIN",
			...Array<null>(9).fill(null),
		]);
		expect(asked()).toEqual(["ReadCollaborators", "ReadAccountPermissions"]);

		const [first, second] = [emulator.addUser("x1"), emulator.addUser("x2")];
		const known = { repository, accounts: [zoe, first, second], known: read };
		const { byId } = await readPermissions(client, known);
		expect([zoe, writer, first].map(({ id }) => byId.get(id))).toEqual(["MAINTAIN", "ADMIN", null]);
		expect(asked().slice(2)).toEqual(["ReadAccountPermissions"]);
	});

	test("the rest of them is read where that takes fewer requests", async () => {
		const { client, emulator, repository, asked } = await sharedWorld(150);
		const accounts = Array.from({ length: 11 }, (_, index) => emulator.addUser(`s${index}`));
		const { byId, isWhole } = await readPermissions(client, { repository, accounts });
		expect({ isWhole, size: byId.size }).toEqual({ isWhole: true, size: 153 });
		expect(asked()).toEqual(["ReadCollaborators", "ReadCollaborators"]);
	});

	test("who took over a login is not who had it", async () => {
		const { client, emulator, repository, seeded } = await sharedWorld(100);
		seeded.permission(emulator.addUser("zoe"), "ADMIN");
		const accounts = [{ id: "U_renamed", login: "zoe" }];
		const { byId } = await readPermissions(client, { repository, accounts });
		expect(byId.get("U_renamed")).toBeNull();
	});

	test.each([
		["very many are too many to ask about", 9_999, 501],
		["a list that does not end is too long", 150, 11],
	])("%s", async (_, totalCount, count) => {
		const pageInfo = { hasNextPage: true, endCursor: "more" };
		const page = answer({
			data: { repository: { collaborators: { totalCount, pageInfo, edges: [null] } } },
		});
		const { client, requests } = scriptedClient([page]);
		const accounts = Array.from({ length: count }, (_, id) => ({ id: `U_${id}`, login: `a${id}` }));
		const repository = { owner: "acme", name: "widget" };
		await expect(readPermissions(client, { repository, accounts })).rejects.toMatchObject({
			code: "REPOSITORY_TOO_LARGE",
			message: expect.stringMatching(/acme\/widget/),
		});
		expect(requests.length).toBeLessThanOrEqual(51);
	});
});

test("an app is no collaborator, whatever it may do", async () => {
	const { client, emulator, repository, seeded } = await githubWorld();
	const bot = emulator.addBot("deployer");
	seeded.permission(bot, "WRITE");
	const { byId } = await readPermissions(client, { repository, ...nobody });
	expect(byId.has(bot.id)).toBe(false);
});

test("an account without push access is refused", async () => {
	const { clientOf, repository } = await githubWorld();
	await expect(
		readPermissions(clientOf("mallory"), { repository, ...nobody }),
	).rejects.toMatchObject({ code: "GITHUB_FORBIDDEN" });
});
