import { expect, test } from "vitest";
import { openWorld } from "../testing/open-world.ts";

const issue = (fields: string) =>
	`query Odd { repository(owner: "acme", name: "widget") { issue(number: 123) { ${fields} } } }`;

test.each([
	["a field", issue("bodyHTML"), "Issue.bodyHTML"],
	["a field deep in a list", issue("labels(first: 1) { nodes { url } }"), "Label.url"],
	["a field that could be null", issue("activeLockReason"), "Issue.activeLockReason"],
	[
		"an argument",
		`query Odd { repository(owner: "acme", name: "widget") { issues(first: 1, filterBy: { since: "2027-01-01T00:00:00Z" }) { totalCount } } }`,
		"Repository.issues(filterBy:)",
	],
	["a root field", "query Odd { marketplaceCategories { name } }", "Query.marketplaceCategories"],
	[
		"a search for something else",
		`query Odd { search(type: REPOSITORY, query: "x", first: 1) { repositoryCount } }`,
		"search(type: REPOSITORY)",
	],
	[
		"a search qualifier",
		`query Odd { search(type: ISSUE, query: "involves:me", first: 1) { issueCount } }`,
		"the search qualifier involves:",
	],
	[
		"a board filter",
		`query Odd { organization(login: "acme") { projectV2(number: 7) { items(first: 1, query: "iteration:@current") { totalCount } } } }`,
		"the board filter iteration:",
	],
])("%s that is not modelled fails the request and is recorded", async (_, query, missing) => {
	const { ask, github } = await openWorld();
	const { status, data } = await ask(query);
	expect({ status, data }).toEqual({ status: 501, data: undefined });
	expect(github.unmodelled).toEqual([`Odd: ${missing}`]);
});

test("a mutation input that is not modelled fails the request and is recorded", async () => {
	const { ask, github, repository } = await openWorld();
	const { status } = await ask(
		`mutation Odd($id: ID!) { createIssue(input: { repositoryId: $id, title: "x", assigneeIds: ["U_1"] }) { issue { id } } }`,
		{ id: repository.id },
	);
	expect(status).toBe(501);
	expect(github.unmodelled).toEqual(["Odd: the mutation input assigneeIds"]);
	expect(repository.issues()).toHaveLength(1);
});

test("a field that GitHub does not have is an ordinary GraphQL error", async () => {
	const { ask, github } = await openWorld();
	expect(await ask("{ viewer { shoeSize } }")).toMatchObject({
		status: 200,
		errors: [{ message: 'Cannot query field "shoeSize" on type "User".' }],
	});
	expect(github.unmodelled).toEqual([]);
});
