import { isObjectType } from "graphql";
import { expect, test } from "vitest";
import { githubSchema } from "./github-schema.ts";
import { patchSdl } from "./sdl-patches.ts";

test("the schema is GitHub's, with the arguments GitHub added since its publication", () => {
	const board = githubSchema().getType("ProjectV2");
	const items = isObjectType(board) ? board.getFields()["items"] : undefined;
	expect(items?.args.map(({ name }) => name)).toEqual([
		"query",
		"after",
		"before",
		"first",
		"last",
		"orderBy",
	]);
});

test("the schema is built once", () => {
	expect(githubSchema()).toBe(githubSchema());
});

test("a patch that has lost its place is an error that says so", () => {
	expect(() => patchSdl("type Query { viewer: User! }")).toThrow(
		expect.objectContaining({
			code: "SDL_PATCH_FAILED",
			message: expect.stringContaining("items"),
		}),
	);
});
