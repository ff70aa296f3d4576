import { expect, test } from "vitest";
import { openWorld } from "../testing/open-world.ts";

test("an issue is created with labels, renamed, closed and opened again", async () => {
	const { ask, repository, wait } = await openWorld();
	const label = repository.addLabel("bug");
	const created = await ask(
		`mutation ($repo: ID!, $labels: [ID!]) { createIssue(input: { repositoryId: $repo, title: "Found", body: "b", labelIds: $labels }) { issue { id number url author { login } labels(first: 5) { nodes { name } } } } }`,
		{ repo: repository.id, labels: [label.id] },
	);
	expect(created.data).toMatchObject({
		createIssue: {
			issue: {
				number: 124,
				url: "https://github.com/acme/widget/issues/124",
				author: { login: "codex-bot" },
				labels: { nodes: [{ name: "bug" }] },
			},
		},
	});
	const id = repository.issue(124).id;
	wait(1_000);
	const edited = await ask(
		`mutation ($id: ID!) { updateIssue(input: { id: $id, body: "c" }) { issue { title body lastEditedAt editor { login } } } }`,
		{ id },
	);
	expect(edited.data).toEqual({
		updateIssue: {
			issue: {
				title: "Found",
				body: "c",
				lastEditedAt: "2027-01-01T00:00:01Z",
				editor: { login: "codex-bot" },
			},
		},
	});
	const closed = await ask(
		`mutation ($id: ID!) { closeIssue(input: { issueId: $id, stateReason: NOT_PLANNED }) { issue { state stateReason closed closedAt } } }`,
		{ id },
	);
	expect(closed.data).toEqual({
		closeIssue: {
			issue: {
				state: "CLOSED",
				stateReason: "NOT_PLANNED",
				closed: true,
				closedAt: "2027-01-01T00:00:01Z",
			},
		},
	});
	const opened = await ask(
		`mutation ($id: ID!) { reopenIssue(input: { issueId: $id }) { issue { state closedAt } } }`,
		{ id },
	);
	expect(opened.data).toEqual({ reopenIssue: { issue: { state: "OPEN", closedAt: null } } });
});

test("labels are put on and taken off by triagers and writers", async () => {
	const { ask, repository, issue, mallory } = await openWorld();
	const bug = repository.addLabel("bug");
	const variables = { on: issue.id, labels: [bug.id] };
	const add =
		"mutation ($on: ID!, $labels: [ID!]!) { addLabelsToLabelable(input: { labelableId: $on, labelIds: $labels }) { labelable { ... on Issue { labels(first: 5) { nodes { name } } } } } }";
	expect((await ask(add, variables, mallory)).errors).toMatchObject([{ type: "FORBIDDEN" }]);
	await ask(add, variables);
	expect((await ask(add, variables)).data).toEqual({
		addLabelsToLabelable: {
			labelable: { labels: { nodes: [{ name: "agent" }, { name: "bug" }] } },
		},
	});
	await ask(
		"mutation ($on: ID!, $labels: [ID!]!) { removeLabelsFromLabelable(input: { labelableId: $on, labelIds: $labels }) { clientMutationId } }",
		variables,
	);
	expect(issue.labels.map(({ name }) => name)).toEqual(["agent"]);
});

test.each([
	[
		'repository(owner: "acme", name: "gone") { id }',
		"Could not resolve to a Repository with the name 'acme/gone'.",
	],
	[
		'repository(owner: "acme", name: "widget") { issue(number: 9) { id } }',
		"Could not resolve to an Issue with the number of 9.",
	],
	[
		'repository(owner: "acme", name: "widget") { pullRequest(number: 123) { id } }',
		"Could not resolve to a PullRequest with the number of 123.",
	],
	[
		'repository(owner: "acme", name: "widget") { issueOrPullRequest(number: 9) { __typename } }',
		"Could not resolve to an issue or pull request with the number of 9.",
	],
	['user(login: "acme") { id }', "Could not resolve to a User with the login of 'acme'."],
	[
		'organization(login: "alice") { id }',
		"Could not resolve to an Organization with the login of 'alice'.",
	],
	['node(id: "I_gone") { id }', "Could not resolve to a node with the global id of 'I_gone'"],
])("%s is NOT_FOUND, and the rest of the answer is there", async (field, message) => {
	const { ask } = await openWorld();
	expect(await ask(`{ viewer { login } ${field} }`)).toMatchObject({
		status: 200,
		data: { viewer: { login: "codex-bot" } },
		errors: [{ type: "NOT_FOUND", message }],
	});
});

test("a private repository does not exist for those who may not read it", async () => {
	const { github, ask, bot, alice, mallory } = await openWorld();
	const secret = await github.addRepository({ owner: "acme", name: "secret", isPrivate: true });
	secret.permission(bot, "READ");
	const issue = secret.addIssue({ title: "Hush", author: alice });
	const byName = `{ repository(owner: "acme", name: "secret") { viewerPermission } }`;
	expect((await ask(byName)).data).toEqual({ repository: { viewerPermission: "READ" } });
	expect((await ask(byName, {}, mallory)).errors).toMatchObject([{ type: "NOT_FOUND" }]);
	const byId = "query ($id: ID!) { node(id: $id) { ... on Issue { title } } }";
	expect((await ask(byId, { id: issue.id })).data).toEqual({ node: { title: "Hush" } });
	expect((await ask(byId, { id: issue.id }, mallory)).errors).toMatchObject([
		{ type: "NOT_FOUND" },
	]);
});

test("collaborators come with their permission, for those who may push", async () => {
	const { ask, mallory, github, repository } = await openWorld();
	repository.permission(github.addBot("robot"), "WRITE");
	const list = `query ($login: String, $query: String) { repository(owner: "acme", name: "widget") { collaborators(first: 9, login: $login, query: $query) { edges { permission node { login } } } } }`;
	const alice = { permission: "ADMIN", node: { login: "alice" } };
	const bot = { permission: "WRITE", node: { login: "codex-bot" } };
	for (const [asked, edges] of [
		[{}, [alice, bot]],
		[{ query: "CODEX" }, [bot]],
		[{ login: "Codex-Bot" }, [bot]],
		[{ login: "codex" }, []],
	]) {
		const { data } = await ask(list, asked);
		expect(data).toEqual({ repository: { collaborators: { edges } } });
	}
	expect((await ask(list, {}, mallory)).errors).toMatchObject([{ type: "FORBIDDEN" }]);
});

test("the person who owns a repository is a collaborator, an organization is none", async () => {
	const { ask, github, alice, repository } = await openWorld();
	await github.addRepository({ owner: alice, name: "own" });
	const list =
		"query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { collaborators(first: 9) { edges { permission node { login } } } } }";
	expect((await ask(list, { owner: "alice", name: "own" }, alice)).data).toEqual({
		repository: {
			collaborators: { edges: [{ permission: "ADMIN", node: { login: "alice" } }] },
		},
	});
	repository.permission("acme", "READ");
	const { data } = await ask(list, { owner: "acme", name: "widget" });
	expect(JSON.stringify(data)).not.toContain('"acme"');
});

test("search finds issues by qualifiers and words, newest first", async () => {
	const { ask, repository, alice } = await openWorld();
	repository.addIssue({ title: "Crash on start", author: alice, labels: ["bug"] });
	repository.addIssue({ title: "Crash on exit", author: alice });
	const search = `query ($q: String!) { search(type: ISSUE, first: 9, query: $q) { issueCount nodes { ... on Issue { number } } } }`;
	const numbers = async (q: string) =>
		JSON.stringify((await ask(search, { q })).data).match(/\d{3}/g);
	expect(await numbers("repo:acme/widget is:issue state:open")).toEqual(["125", "124", "123"]);
	expect(await numbers("crash label:bug")).toEqual(["124"]);
	expect(await numbers("author:@me")).toBeNull();
});

test("an issue tells what blocks it, and how many of those and of its parts are open", async () => {
	const { ask, repository, alice } = await openWorld();
	const [open, closed] = ["a", "b"].map((title) => repository.addIssue({ title, author: alice }));
	if (open === undefined || closed === undefined) throw new Error("there are two");
	closed.state = "CLOSED";
	const { number } = repository.addIssue({
		...{ title: "c", author: alice },
		blockedBy: [open, closed],
		subIssues: [open, closed, closed],
	});
	const relations = `issueDependenciesSummary { blockedBy totalBlockedBy blocking totalBlocking }
		blockedBy(first: 10) { nodes { number } } subIssuesSummary { total completed percentCompleted }`;
	const { data } = await ask(
		`{ repository(owner: "acme", name: "widget") { issue(number: ${number}) { ${relations} }
			open: issue(number: ${open.number}) { issueDependenciesSummary { blocking totalBlocking } } } }`,
	);
	expect(data).toEqual({
		repository: {
			issue: {
				issueDependenciesSummary: {
					blockedBy: 1,
					totalBlockedBy: 2,
					blocking: 0,
					totalBlocking: 0,
				},
				blockedBy: { nodes: [{ number: open.number }, { number: closed.number }] },
				subIssuesSummary: { total: 3, completed: 2, percentCompleted: 66 },
			},
			open: { issueDependenciesSummary: { blocking: 1, totalBlocking: 1 } },
		},
	});
});
