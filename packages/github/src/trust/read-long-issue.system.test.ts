import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { exampleBody } from "../testing/example-body.ts";
import { fetchThatActs } from "../testing/fetch-that-acts.ts";
import { githubWorld } from "../testing/github-world.ts";
import { scriptedClient } from "../testing/scripted-client.ts";
import { newest } from "./newest.ts";
import { readIssueState } from "./read-issue-state.ts";

const trust = { dispatchers: [], workers: [], reviewers: [] };
const where = { repository: { owner: "acme", name: "widget" }, issue: 123, trust };
const review = exampleBody("review", 123);

const BY_ROBOT = new Set([1, 100]);

/** An issue of `count` comments of talk, which took as many seconds or one; robot wrote the 1st and 100th. */
async function longIssue(count: number, seconds: "many" | "one" = "many") {
	const world = await githubWorld();
	const { seeded, issue, pass } = world;
	for (let number = 1; number <= count; number++) {
		const author = BY_ROBOT.has(number) ? "robot" : "mallory";
		seeded.addComment(issue, { author, body: "Any news?" });
		if (seconds === "many") pass(1000);
	}
	/** Edits comment `number`, from 1. */
	const edit = (number: number, by: string, body: string) => {
		for (const comment of issue.comments.slice(number - 1, number)) {
			seeded.editComment(comment, { by, body });
		}
	};
	return { ...world, edit };
}

describe("an issue of 3,000 comments is read in 31 requests of one point, permissions included, and one more where all are of one second", () => {
	test.each([
		["many", 31],
		["one", 32],
	] as const)("written in seconds: %s (%i requests)", async (seconds, requests) => {
		const { emulator, clientOf, edit } = await longIssue(3000, seconds);
		edit(1, "robot", review);
		const fetch = fetchThatActs({ 20: () => edit(2999, "robot", review) });
		const limits = { newest: 100, maxPages: 30 };
		const state = await readIssueState(clientOf("robot", { fetch }), { ...where, ...limits });
		expect(state.markers.map(({ marker }) => marker.kind)).toEqual(["review"]);
		expect(state.ignored).toMatchObject([{ kind: "review", reason: "untrusted-author" }]);
		expect(emulator.requests).toHaveLength(requests);
		expect(emulator.requests.every(({ points }) => points === 1)).toBe(true);
	});
});

describe("while an issue is read", () => {
	test("talk becomes a marker, a marker talk, and a marker one that a stranger edited", async () => {
		const { clientOf, edit, seeded, issue, repository, asked } = await longIssue(250);
		const post = (body: string) => seeded.addComment(issue, { author: "robot", body });
		const talk = post("Any news?");
		post(exampleBody("started", 123));
		const forged = post(exampleBody("complete", 123));
		seeded.permission("mallory", "WRITE");
		const act = () => {
			edit(251, "robot", review);
			edit(252, "robot", "Never mind.");
			edit(
				253,
				"mallory",
				exampleBody("complete", 123).replace(/"summary": "[^"]*"/, '"summary": "gone"'),
			);
			seeded.permission("mallory", "READ");
		};
		const client = clientOf("robot", { fetch: fetchThatActs({ 2: act }) });
		const { markers, ignored } = await readIssueState(client, { ...where, repository });
		expect(markers.map(({ comment }) => comment.id)).toEqual([talk.id]);
		expect(ignored).toMatchObject([
			{ reason: "untrusted-editor", url: expect.stringContaining(`${forged.databaseId}`) },
		]);
		expect(asked().filter((name) => name !== "ReadCollaborators")).toHaveLength(4);
	});

	test("an edit does not make an old marker pass for the newest before those between are read", async () => {
		const { clientOf, edit, asked, issue } = await longIssue(300);
		edit(1, "robot", review);
		edit(100, "robot", review);
		const fetch = fetchThatActs({ 1: () => edit(1, "robot", `${review}\n`) });
		const { markers } = await readIssueState(clientOf("robot", { fetch }), {
			...where,
			enough: (soFar) => newest(soFar, "review") !== undefined,
		});
		expect(markers.map(({ comment }) => comment.id)).toEqual([issue.comments[99]?.id]);
		expect(asked()).toHaveLength(3);
	});
});

test("nothing is kept of talk: memory does not grow with the pages", {
	timeout: 60_000,
}, async () => {
	const { fetch, heaps } = hugeIssue(30);
	const { client } = scriptedClient([], { fetch });
	const state = await readIssueState(client, { ...where, maxPages: 30 });
	expect(state.markers).toEqual([]);
	expect(heaps).toHaveLength(31);
	const [, second = 0, ...later] = heaps;
	expect(Math.max(...later) - second).toBeLessThan(8 * MEGABYTE);
});

const MEGABYTE = 2 ** 20;
const BODY = 20_000;

/** GitHub with an issue of `pages` older pages of talk, 60 MB in all; `heaps` is what was in use before each answer. */
function hugeIssue(pages: number) {
	const heaps: number[] = [];
	const collect = collector();
	const node = (id: number) => ({
		...{ id: `IC_${id}`, fullDatabaseId: `${id}`, url: "https://github.com/x", isMinimized: false },
		...{ createdAt: "2026-01-01T00:00:00Z", lastEditedAt: null, viewerDidAuthor: false },
		...{ author: { __typename: "User", login: "mallory", id: "U_mallory" }, editor: null },
		updatedAt: new Date(id * 1000).toISOString(),
		body: `${id} `.repeat(BODY / 5),
	});
	const page = (last: number, count: number) => ({
		totalCount: pages * 100 + 40,
		pageInfo: { hasPreviousPage: last > count, startCursor: "c" },
		nodes: Array.from({ length: count }, (_, index) => node(last - count + 1 + index)),
	});
	const top = 40 + pages * 100;
	const latest = { nodes: [{ updatedAt: node(top).updatedAt }] };
	const fetch: typeof globalThis.fetch = async () => {
		collect();
		heaps.push(getHeapStatistics().used_heap_size);
		const older = heaps.length - 1;
		if (older > 0) {
			const recent = { nodes: Array.from({ length: 20 }, (_, index) => node(top - index)) };
			return Response.json({
				data: { node: { comments: page(top - 40 - (older - 1) * 100, 100), recent } },
			});
		}
		const head = { __typename: "Issue", id: "I_1", state: "OPEN", lastEditedAt: null };
		const issue = { ...head, comments: page(top, 40), latest };
		const viewer = { id: "U_me", login: "me" };
		return Response.json({ data: { viewer, repository: { issueOrPullRequest: issue } } });
	};
	return { fetch, heaps };
}

/** Node's garbage collector, to be called by hand. */
function collector(): () => void {
	setFlagsFromString("--expose-gc");
	const collect: unknown = runInNewContext("gc");
	if (typeof collect !== "function") throw new Error("the garbage collector cannot be called");
	return () => collect();
}
