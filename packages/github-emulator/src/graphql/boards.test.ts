import { expect, test } from "vitest";
import { openWorld } from "../testing/open-world.ts";

const boardQuery = `query Board($login: String!, $number: Int!) {
	repositoryOwner(login: $login) { ... on ProjectV2Owner { projectV2(number: $number) {
		id title viewerCanUpdate
		field(name: "Status") { __typename ... on ProjectV2SingleSelectField { id name options { id name } } }
	} } }
}`;
const itemsQuery = `query Items($id: ID!, $first: Int!, $after: String, $query: String) {
	node(id: $id) { ... on ProjectV2 { items(first: $first, after: $after, query: $query) {
		totalCount pageInfo { hasNextPage endCursor }
		nodes { id type content { ... on Issue { number } ... on PullRequest { number } }
			fieldValueByName(name: "Status") { ... on ProjectV2ItemFieldSingleSelectValue { name updatedAt creator { login } } } }
	} } }
}`;
const addItem = `mutation ($board: ID!, $content: ID!) {
	addProjectV2ItemById(input: { projectId: $board, contentId: $content }) { item { id isArchived } }
}`;
const setStatus = `mutation ($board: ID!, $item: ID!, $field: ID!, $option: String!) {
	updateProjectV2ItemFieldValue(input: { projectId: $board, itemId: $item, fieldId: $field, value: { singleSelectOptionId: $option } }) {
		projectV2Item { fieldValueByName(name: "Status") { ... on ProjectV2ItemFieldSingleSelectValue { name } } }
	}
}`;

const openBoard = async () => {
	const world = await openWorld();
	const { ask, board, issue } = world;
	const field = issue.repository.owner.boards.get(7);
	if (field === undefined) throw new Error("the demo world has board 7");
	const option = (name: string) =>
		field.options.find((candidate) => candidate.name === name)?.id ?? "none";
	const item = async () => {
		const { data } = await ask(addItem, { board: board.id, content: issue.id });
		return /PVTI_\w+/.exec(JSON.stringify(data))?.[0] ?? "none";
	};
	return { ...world, fieldId: field.statusFieldId, option, item };
};

test("a board is found by its owner and number, with the options of Status", async () => {
	const { ask, board } = await openBoard();
	expect((await ask(boardQuery, { login: "acme", number: 7 })).data).toEqual({
		repositoryOwner: {
			projectV2: {
				id: board.id,
				title: "Widget work",
				viewerCanUpdate: true,
				field: {
					__typename: "ProjectV2SingleSelectField",
					id: expect.stringMatching(/^PVTSSF_/),
					name: "Status",
					options: ["Backlog", "Ready", "In Progress", "In Review", "Blocked", "Done"].map(
						(name) => ({
							id: expect.stringMatching(/^[0-9a-f]{8}$/),
							name,
						}),
					),
				},
			},
		},
	});
	expect(await ask(boardQuery, { login: "acme", number: 8 })).toMatchObject({
		data: { repositoryOwner: { projectV2: null } },
		errors: [{ type: "NOT_FOUND", message: "Could not resolve to a ProjectV2 with the number 8." }],
	});
});

test("adding what is on the board already gives the same item", async () => {
	const { ask, board, issue, item } = await openBoard();
	const first = await item();
	expect((await ask(addItem, { board: board.id, content: issue.id })).data).toEqual({
		addProjectV2ItemById: { item: { id: first, isArchived: false } },
	});
});

test("a status is set, read from the issue's side, and says who set it and when", async () => {
	const { ask, board, item, fieldId, option, wait } = await openBoard();
	wait(90_000);
	const variables = {
		board: board.id,
		item: await item(),
		field: fieldId,
		option: option("In Progress"),
	};
	expect((await ask(setStatus, variables)).data).toEqual({
		updateProjectV2ItemFieldValue: { projectV2Item: { fieldValueByName: { name: "In Progress" } } },
	});
	const { data } = await ask(
		`{ repository(owner: "acme", name: "widget") { issue(number: 123) { projectItems(first: 5, includeArchived: false) { nodes { project { number } fieldValueByName(name: "Status") { ... on ProjectV2ItemFieldSingleSelectValue { name updatedAt creator { login } } } } } } } }`,
	);
	expect(data).toEqual({
		repository: {
			issue: {
				projectItems: {
					nodes: [
						{
							project: { number: 7 },
							fieldValueByName: {
								name: "In Progress",
								updatedAt: "2027-01-01T00:01:30Z",
								creator: { login: "codex-bot" },
							},
						},
					],
				},
			},
		},
	});
});

test("a stranger may not add or move, and an option of elsewhere is refused", async () => {
	const { ask, board, issue, item, fieldId, option, mallory, bot } = await openBoard();
	const variables = { board: board.id, item: await item(), field: fieldId, option: option("Done") };
	expect((await ask(setStatus, variables, mallory)).errors).toMatchObject([
		{
			type: "FORBIDDEN",
			message:
				"mallory does not have the correct permissions to execute `UpdateProjectV2ItemFieldValue`",
		},
	]);
	expect(
		(await ask(addItem, { board: board.id, content: issue.id }, mallory)).errors,
	).toMatchObject([{ type: "FORBIDDEN" }]);
	expect((await ask(setStatus, { ...variables, option: "00000000" }, bot)).errors).toMatchObject([
		{ type: "UNPROCESSABLE", message: "The single select option Id does not belong to the field" },
	]);
	expect((await ask(setStatus, { ...variables, field: "PVTSSF_x" }, bot)).errors).toMatchObject([
		{ type: "NOT_FOUND" },
	]);
	expect(board.status(issue)).toBe("Ready");
});

test.each([
	["", [123, 124, 125, 126]],
	["status:Ready", [123, 124]],
	['status:Done,"In Progress"', [125, 126]],
	["-status:Ready", [125, 126]],
	["status:Ready label:bug", [124]],
	["is:closed", [126]],
	["no:status", []],
	["second", [124]],
])("the filter %j finds items %j", async (query, numbers) => {
	const { ask, board, repository, alice } = await openBoard();
	const add = (title: string, status: string, labels: string[] = []) => {
		const issue = repository.addIssue({ title, author: alice, labels });
		board.add(issue, status);
		return issue;
	};
	add("The second", "Ready", ["bug"]);
	add("The third", "In Progress");
	Object.assign(add("The fourth", "Done"), { state: "CLOSED" });
	const { data } = await ask(itemsQuery, { id: board.id, first: 100, query });
	expect(data).toMatchObject({
		node: {
			items: {
				totalCount: numbers.length,
				nodes: numbers.map((number) => ({ content: { number } })),
			},
		},
	});
});

test("a long board is read page by page", async () => {
	const { ask, board, repository, alice } = await openBoard();
	for (let count = 0; count < 4; count += 1)
		board.add(repository.addIssue({ title: "x", author: alice }));
	const first = await ask(itemsQuery, { id: board.id, first: 3 });
	expect(first.data).toMatchObject({
		node: { items: { totalCount: 5, pageInfo: { hasNextPage: true } } },
	});
	const after = /"endCursor":"([^"]+)"/.exec(JSON.stringify(first.data))?.[1];
	const second = await ask(itemsQuery, { id: board.id, first: 3, after });
	expect(second.data).toMatchObject({
		node: {
			items: {
				pageInfo: { hasNextPage: false },
				nodes: [{ content: { number: 126 }, fieldValueByName: null }, { content: { number: 127 } }],
			},
		},
	});
});
