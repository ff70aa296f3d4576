import { expect, test } from "vitest";
import { openWorld } from "../testing/open-world.ts";

const look = `query Look {
	repository(owner: "acme", name: "widget") { pullRequests(first: 5, states: [OPEN]) { nodes {
		number headRefName headRefOid isCrossRepository changedFiles
		headRef { target { oid } }
		headRepository { nameWithOwner isFork parent { nameWithOwner } }
		headRepositoryOwner { login }
		author { login }
		commits(last: 3) { nodes { commit { message } } }
		closingIssuesReferences(first: 3) { nodes { number repository { nameWithOwner } } }
	} } }
}`;

const HEAD = "feature/123-frob";

async function forkedWorld() {
	const world = await openWorld();
	const fork = await world.github.addFork({ parent: "acme/widget", owner: "mallory" });
	const head = await fork.commit({ branch: HEAD, files: { "a.ts": "1" }, message: "feat: frob" });
	const pull = await world.repository.addPullRequest({
		title: "Frob",
		author: "mallory",
		head: `mallory:${HEAD}`,
	});
	const shown = async () => {
		const { data, errors } = await world.ask(look);
		expect(errors).toBeUndefined();
		return JSON.parse(JSON.stringify(data)).repository.pullRequests.nodes;
	};
	return { ...world, fork, head, pull, shown };
}

test("a pull request from a fork shows where it comes from, and follows its branch", async () => {
	const { fork, head, shown, repository } = await forkedWorld();
	const expected = {
		number: 124,
		headRefName: HEAD,
		headRefOid: head,
		isCrossRepository: true,
		changedFiles: 1,
		headRef: { target: { oid: head } },
		headRepository: {
			nameWithOwner: "mallory/widget",
			isFork: true,
			parent: { nameWithOwner: "acme/widget" },
		},
		headRepositoryOwner: { login: "mallory" },
		author: { login: "mallory" },
		commits: { nodes: [{ commit: { message: "feat: frob" } }] },
		closingIssuesReferences: { nodes: [] },
	};
	expect(await shown()).toEqual([expected]);
	const next = await fork.commit({ branch: HEAD, files: { "b.ts": "1" } });
	expect(await shown()).toMatchObject([{ headRefOid: next, changedFiles: 2 }]);
	expect(Object.keys(await repository.refs("refs/heads/"))).toEqual(["refs/heads/main"]);
});

test("it stays without its fork and its author, and comes from nowhere then", async () => {
	const { github, head, shown, pull, send } = await forkedWorld();
	github.deleteRepository("mallory/widget");
	github.deleteAccount("mallory");
	const gone = { headRef: null, headRepository: null, headRepositoryOwner: null, author: null };
	const facts = { headRefName: HEAD, headRefOid: head, isCrossRepository: true };
	expect(await shown()).toMatchObject([{ ...facts, ...gone }]);
	const { json } = await send(`GET /repos/acme/widget/pulls/${pull.number}`);
	expect(json).toMatchObject({ user: { login: "ghost" }, head: { repo: null, sha: head } });
});

test("a branch of the same name in the repository has a pull request of its own", async () => {
	const { repository, shown } = await forkedWorld();
	await repository.commit({ branch: HEAD, files: { "c.ts": "1" } });
	await repository.addPullRequest({ title: "Own", author: "alice", head: HEAD });
	expect(await shown()).toMatchObject([{ isCrossRepository: true }, { isCrossRepository: false }]);
	const again = { title: "Again", author: "mallory", head: `mallory:${HEAD}` };
	await expect(repository.addPullRequest(again)).rejects.toThrow(
		`A pull request already exists for mallory:${HEAD}.`,
	);
});

test("a repository of the same name that is no fork has no heads here", async () => {
	const { github, repository } = await openWorld();
	const other = await github.addRepository({ owner: "mallory", name: "widget" });
	await other.commit({ branch: HEAD, files: { "a.ts": "1" } });
	const pull = { title: "Frob", author: "mallory", head: `mallory:${HEAD}` };
	await expect(repository.addPullRequest(pull)).rejects.toThrow("Head sha can't be blank");
});

test("issues that are linked by hand are closed too", async () => {
	const { repository, issue, shown } = await openLinked();
	const second = repository.issue(124);
	const nodes = [issue, second].map(({ number }) => ({
		number,
		repository: { nameWithOwner: "acme/widget" },
	}));
	expect(await shown()).toMatchObject([{ closingIssuesReferences: { nodes } }]);
});

async function openLinked() {
	const world = await openWorld();
	const { repository, issue } = world;
	const linked = repository.addIssue({ title: "Second", author: "alice", number: 124 });
	await repository.commit({ branch: HEAD, files: { "a.ts": "1" } });
	await repository.addPullRequest({
		title: "Frob",
		author: "alice",
		head: HEAD,
		body: `Closes #${issue.number}`,
		linkedIssues: [linked],
	});
	const shown = async () => {
		const { data } = await world.ask(look);
		return JSON.parse(JSON.stringify(data)).repository.pullRequests.nodes;
	};
	return { ...world, shown };
}
