import { expect, test } from "vitest";
import { openWorld } from "../testing/open-world.ts";
import { associationOf } from "./association.ts";

test("a concealed member looks like anybody to outsiders, and like a member to members", async () => {
	const world = await openWorld();
	const { alice, bot, mallory, issue } = world;
	const repository = issue.repository;
	world.repository.contributor(mallory);
	const seen = (author: typeof alice, viewer: typeof alice) =>
		associationOf(repository, author, viewer);
	expect(seen(alice, bot)).toBe("MEMBER");
	expect(seen(alice, mallory)).toBe("NONE");
	world.repository.contributor(alice);
	expect(seen(alice, mallory)).toBe("CONTRIBUTOR");
	expect(seen(bot, mallory)).toBe("MEMBER");
	expect(seen(mallory, bot)).toBe("CONTRIBUTOR");
	world.repository.permission(mallory, "READ");
	expect(seen(mallory, bot)).toBe("COLLABORATOR");
	expect(seen(repository.owner, bot)).toBe("OWNER");
});
