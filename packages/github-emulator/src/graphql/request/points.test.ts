import { expect, test } from "vitest";
import { prepare } from "./prepare.ts";

const price = (query: string, variables = {}) => {
	const prepared = prepare({ query, variables, operationName: null });
	return "errors" in prepared ? prepared.errors : prepared.price;
};

const inRepository = (fields: string) => `{ repository(owner: "o", name: "n") { ${fields} } }`;

test.each([
	["no connection", "{ viewer { login } }", {}, { points: 1, nodes: 0 }],
	[
		"one connection",
		inRepository("issues(first: 100) { nodes { id } }"),
		{},
		{ points: 1, nodes: 100 },
	],
	[
		"a connection in each of a hundred nodes: 101 requests",
		inRepository("issues(first: 100) { nodes { comments(first: 50) { nodes { id } } } }"),
		{},
		{ points: 1, nodes: 5_100 },
	],
	[
		"GitHub's own example: 5,101 requests",
		inRepository(
			"issues(first: 100) { nodes { labels(first: 50) { nodes { issues(first: 60) { nodes { id } } } } } }",
		),
		{},
		{ points: 51, nodes: 305_100 },
	],
	[
		"a size in a variable, given",
		`query ($n: Int = 10) ${inRepository("issues(first: $n) { nodes { id } }")}`,
		{ n: 30 },
		{ points: 1, nodes: 30 },
	],
	[
		"a size in a variable, by default",
		`query ($n: Int = 10) ${inRepository("issues(first: $n) { nodes { id } }")}`,
		{},
		{ points: 1, nodes: 10 },
	],
	[
		"a connection inside fragments",
		`query { ...Q } fragment Q on Query { viewer { ... on User { issues(last: 7) { nodes { id } } } } }`,
		{},
		{ points: 1, nodes: 7 },
	],
])("%s is priced by GitHub's formula", (_, query, variables, expected) => {
	expect(price(query, variables)).toEqual(expected);
});
