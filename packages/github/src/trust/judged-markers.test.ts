import * as fc from "fast-check";
import { expect, test } from "vitest";
import { exampleBody } from "../testing/example-body.ts";
import { exampleComment } from "../testing/example-comment.ts";
import { judgeComment } from "./judge-comment.ts";
import { judgedMarkers, type MarkerVerdict } from "./judged-markers.ts";

const trust = { dispatchers: [], workers: ["U_ada", "U_bob"], reviewers: [] };
const nonces = {
	one: "5f1b7d4e-8a43-4c0d-9a3e-0d2f6c1b7a90",
	two: "11111111-1111-4111-8111-111111111111",
};
type Nonce = keyof typeof nonces | null;

/** The verdict on the example of a start, with a nonce. */
function verdict(id: string, author: string, nonce: Nonce, isMinimized = false): MarkerVerdict {
	const field = nonce === null ? "" : `"nonce": "${nonces[nonce]}",`;
	const body = exampleBody("started", 123).replace('"attempt"', `${field} "attempt"`);
	const account = { id: `U_${author}`, login: author, type: "User" };
	const judged = judgeComment(
		exampleComment({ databaseId: id, body, author: account, isMinimized }),
		{
			issue: 123,
			viewerId: "U_viewer",
			trust,
			permissions: new Map(),
		},
	);
	if (judged.type === "counts" || judged.type === "ignored") return judged;
	throw new Error(`judged ${judged.type}`);
}
const judge = (...given: [id: string, author: string, nonce: Nonce, isMinimized?: boolean][]) =>
	judgedMarkers(new Map(given.map(([id, ...rest]) => [id, verdict(id, ...rest)])));
const counted = (judged: ReturnType<typeof judge>) =>
	judged.markers.map(({ comment }) => comment.databaseId);

test.each<[string, Parameters<typeof judge>, string[]]>([
	[
		"of one author's with one nonce the oldest",
		[
			["12", "ada", "one"],
			["9", "ada", "one"],
		],
		["9"],
	],
	[
		"of three the oldest",
		[
			["1", "ada", "one"],
			["2", "ada", "one"],
			["3", "ada", "one"],
		],
		["1"],
	],
	[
		"both with different nonces",
		[
			["1", "ada", "one"],
			["2", "ada", "two"],
		],
		["1", "2"],
	],
	[
		"both of two authors",
		[
			["1", "ada", "one"],
			["2", "bob", "one"],
		],
		["1", "2"],
	],
	[
		"both without a nonce",
		[
			["1", "ada", null],
			["2", "ada", null],
		],
		["1", "2"],
	],
	[
		"the newer where the older is hidden",
		[
			["1", "ada", "one", true],
			["2", "ada", "one"],
		],
		["2"],
	],
	[
		"the newer where the older is a stranger's",
		[
			["1", "eve", "one"],
			["2", "ada", "one"],
		],
		["2"],
	],
])("of markers there counts %s", (_, given, expected) => {
	expect(counted(judge(...given))).toEqual(expected);
});

test("a repetition is told as ignored", () => {
	expect(judge(["1", "ada", "one"], ["2", "ada", "one"]).ignored).toEqual([
		{
			kind: "started",
			url: "https://github.com/acme/widget/issues/123#issuecomment-2",
			reason: "repeated",
			why: "it repeats an older one of its author",
		},
	]);
});

test("the order in which comments were read does not matter", () =>
	fc.assert(
		fc.property(
			fc.uniqueArray(
				fc.tuple(
					fc.bigInt({ min: 1n, max: 10n ** 20n }).map(String),
					fc.constantFrom("ada", "bob"),
					fc.constantFrom<Nonce>("one", "two", null),
				),
				{ selector: ([id]) => id, maxLength: 8 },
			),
			(given) => {
				const forwards = judge(...given);
				expect(judge(...given.toReversed())).toEqual(forwards);
				expect(forwards.markers.length + forwards.ignored.length).toBe(given.length);
			},
		),
	));
