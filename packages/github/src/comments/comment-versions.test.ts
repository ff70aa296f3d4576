import { expect, test } from "vitest";
import { exampleComment } from "../testing/example-comment.ts";
import { createCommentVersions } from "./comment-versions.ts";

const version = (id: number, second: number, body = `${id} at ${second}`) =>
	exampleComment({ databaseId: String(id), updatedAt: second * 1000, body });

test.each<[string, ReturnType<typeof version>[][], string[][]]>([
	["what was never seen", [[version(1, 1)], [version(2, 1)]], [["1 at 1"], ["2 at 1"]]],
	["a later version", [[version(1, 1)], [version(1, 2)]], [["1 at 1"], ["1 at 2"]]],
	["not an earlier version", [[version(1, 2)], [version(1, 1)]], [["1 at 2"], []]],
	[
		"what was read later of one second",
		[[version(1, 1)], [version(1, 1, "edited")]],
		[["1 at 1"], ["edited"]],
	],
	[
		"of one answer the later version, once",
		[[version(1, 1), version(2, 1), version(1, 3)]],
		[["1 at 3", "2 at 1"]],
	],
	["of one answer not the earlier version", [[version(1, 3), version(1, 1)]], [["1 at 3"]]],
	["nothing of nothing", [[]], [[]]],
])("an answer brings as new: %s", (_, answers, expected) => {
	const versions = createCommentVersions();
	expect(answers.map((comments) => versions.note(comments).map(({ body }) => body))).toEqual(
		expected,
	);
});

test("every comment counts once", () => {
	const versions = createCommentVersions();
	versions.note([version(1, 1), version(2, 1)]);
	versions.note([version(2, 2), version(3, 1)]);
	expect(versions.count()).toBe(3);
});
