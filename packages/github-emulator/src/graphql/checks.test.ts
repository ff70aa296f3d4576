import { expect, test } from "vitest";
import { openWorld } from "../testing/open-world.ts";

const BRANCH = "feature/123-frob";
const counts =
	"contexts { totalCount checkRunCount checkRunCountsByState { state count } statusContextCount statusContextCountsByState { state count } }";
const look = `query Look($branch: String!) { repository(owner: "acme", name: "widget") {
	pullRequests(headRefName: $branch, first: 5) { nodes { statusCheckRollup { state ${counts} } } }
	ref(qualifiedName: "refs/heads/${BRANCH}") { target { ... on Commit { statusCheckRollup { state } } } }
} }`;

const openPull = async () => {
	const world = await openWorld();
	const { repository, bot } = world;
	const head = await repository.commit({ branch: BRANCH, files: { a: "1" } });
	await repository.addPullRequest({ title: "Frob", author: bot, head: BRANCH });
	return { ...world, head, rollup: async () => (await world.ask(look, { branch: BRANCH })).data };
};

const shown = (rollup: object | null, state: string | null) => ({
	repository: {
		pullRequests: { nodes: [{ statusCheckRollup: rollup }] },
		ref: { target: { statusCheckRollup: state === null ? null : { state } } },
	},
});

test("a commit without checks has no rollup", async () => {
	const { rollup } = await openPull();
	expect(await rollup()).toEqual(shown(null, null));
});

test("checks are counted by state, the latest of a name, those of the head alone", async () => {
	const { rollup, repository, head } = await openPull();
	const earlier = await repository.commit({ branch: "other", files: { b: "1" } });
	repository.addCheckRun({ commit: earlier, name: "test", conclusion: "FAILURE" });
	repository.addCheckRun({ commit: head, name: "lint", conclusion: "SUCCESS" });
	repository.addCheckRun({ commit: head, name: "test", status: "IN_PROGRESS" });
	repository.addCommitStatus({ commit: head, context: "deploy", state: "SUCCESS" });
	const counted = (test: string) => ({
		totalCount: 3,
		checkRunCount: 2,
		checkRunCountsByState: [
			{ state: "SUCCESS", count: 1 },
			{ state: test, count: 1 },
		],
		statusContextCount: 1,
		statusContextCountsByState: [{ state: "SUCCESS", count: 1 }],
	});
	expect(await rollup()).toEqual(
		shown({ state: "PENDING", contexts: counted("IN_PROGRESS") }, "PENDING"),
	);
	repository.addCheckRun({ commit: head, name: "test", conclusion: "TIMED_OUT" });
	expect(await rollup()).toEqual(
		shown({ state: "FAILURE", contexts: counted("TIMED_OUT") }, "FAILURE"),
	);
});

test("checks are listed as gh asks for them, and what is not modelled fails", async () => {
	const { ask, repository, head, github } = await openPull();
	repository.addCheckRun({ commit: head, name: "test", conclusion: "SUCCESS" });
	repository.addCommitStatus({ commit: head, context: "deploy", state: "ERROR" });
	const nodes = (fields: string) => `query { repository(owner: "acme", name: "widget") {
		pullRequest(number: 124) { commits(last: 1) { nodes { commit { statusCheckRollup {
			contexts(first: 100) { nodes { __typename ...on StatusContext { context state targetUrl createdAt }
			...on CheckRun { name checkSuite { workflowRun { workflow { name } } } status conclusion startedAt completedAt detailsUrl ${fields} } } }
		} } } } } } }`;
	expect(JSON.stringify((await ask(nodes("isRequired(pullRequestNumber: 124)"))).data)).toContain(
		'"nodes":[{"__typename":"CheckRun","name":"test","checkSuite":{"workflowRun":null},"status":"COMPLETED","conclusion":"SUCCESS","startedAt":"2027-01-01T00:00:00Z","completedAt":"2027-01-01T00:00:00Z","detailsUrl":"https://github.com/acme/widget/runs/test","isRequired":false},{"__typename":"StatusContext","context":"deploy","state":"ERROR","targetUrl":null,"createdAt":"2027-01-01T00:00:00Z"}]',
	);
	expect((await ask(nodes("text"))).status).toBe(501);
	expect(github.unmodelled).toEqual([expect.stringContaining("CheckRun.text")]);
});
