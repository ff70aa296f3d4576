import { CodedError } from "@codex-workers/protocol";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, changingIssue } from "../testing/changing-issue.ts";
import { type Collected, collecting } from "../testing/collecting-reader.ts";
import { crowdedWorld } from "../testing/crowded-world.ts";
import { fetchThatActs } from "../testing/fetch-that-acts.ts";
import { type GitHubWorld, githubWorld } from "../testing/github-world.ts";
import { readComments } from "./read-comments.ts";

const reference = { repository: { owner: "acme", name: "widget" }, issue: 123 };
const begin = collecting();
const bodies = ({ comments }: Collected) => comments.map(({ body }) => body);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => String(index + 1));

describe("a change while pages are read", () => {
	/** Reads 150 comments, in 40, 100 and 10, while `change` happens after the first request. */
	async function readDuring(change: (world: GitHubWorld) => void) {
		const world = await crowdedWorld(150);
		const fetch = fetchThatActs({ 1: () => change(world) });
		const client = world.clientOf("robot", { fetch });
		const read = readComments(client, { ...reference, begin });
		return { ...world, read };
	}
	/** Edits comment `number`, and those after it as far as `count` goes. */
	const edit = ({ seeded, issue }: GitHubWorld, number: number, count = 1) => {
		for (const comment of issue.comments.slice(number - 1, number - 1 + count)) {
			seeded.editComment(comment, { by: "ada", body: "x" });
		}
	};
	const edited = (number: number, count = 1) => upTo(150).fill("x", number - 1, number - 1 + count);
	const remove = ({ seeded, issue }: GitHubWorld, number: number) => {
		const [comment] = issue.comments.slice(number - 1, number);
		if (comment) seeded.deleteComment(comment, "ada");
	};

	test.each<[string, (world: GitHubWorld) => void, string[]]>([
		["an edit of the newest", (world) => edit(world, 150), edited(150)],
		["an edit on the first page", (world) => edit(world, 111), edited(111)],
		["an edit on a page to come", (world) => edit(world, 1), edited(1)],
		["edits on several pages", (world) => edit(world, 105, 18), edited(105, 18)],
		[
			"a new comment",
			({ seeded, issue }) => seeded.addComment(issue, { author: "ada", body: "x" }),
			[...upTo(150), "x"],
		],
		["a deletion on a page to come", (world) => remove(world, 5), upTo(150).toSpliced(4, 1)],
	])("is not missed, at no price: %s", async (_, change, expected) => {
		const { read, asked } = await readDuring(change);
		expect(bodies(await read)).toEqual(expected);
		expect(asked()).toHaveLength(3);
	});

	test.each<[string, (world: GitHubWorld) => void, string[]]>([
		["a deletion on a page that was read", (world) => remove(world, 150), upTo(149)],
		["more edits than an answer tells", (world) => edit(world, 105, 30), edited(105, 30)],
	])("makes the reading begin again, once: %s", async (_, change, expected) => {
		const { read, asked, waits } = await readDuring(change);
		expect(bodies(await read)).toEqual(expected);
		expect(asked().filter((name) => name === "ReadNewestComments")).toHaveLength(2);
		expect(waits).toEqual([1000]);
	});

	test("is not missed in the second of the last comment", async () => {
		const { clientOf, issue, seeded, pass } = await crowdedWorld(150);
		const last = seeded.addComment(issue, { author: "mallory", body: "151" });
		const fetch = fetchThatActs({
			1: () => {
				seeded.editComment(last, { by: "ada", body: "x" });
				pass(5000);
			},
		});
		const client = clientOf("robot", { fetch });
		const read = await readComments(client, { ...reference, begin });
		expect(bodies(read)).toEqual([...upTo(150), "x"]);
	});

	test("is not missed on an issue whose comments are all of one second, which is waited out", async () => {
		const world = await githubWorld();
		const { clientOf, issue, seeded, waits, asked } = world;
		for (const body of upTo(150)) seeded.addComment(issue, { author: "mallory", body });
		const fetch = fetchThatActs({ 2: () => edit(world, 150) });
		const client = clientOf("robot", { fetch });
		const read = await readComments(client, { ...reference, begin });
		expect(bodies(read)).toEqual(edited(150));
		expect(waits).toEqual([1000]);
		expect(asked()).toEqual(["ReadNewestComments", "ReadNewestComments", "ReadOlderComments"]);
	});

	test("that never stops is an error", async () => {
		const world = await crowdedWorld(150);
		const change = () => {
			world.pass(1000);
			for (const comment of world.issue.comments.slice(100, 130)) {
				world.seeded.editComment(comment, { by: "ada", body: `${comment.body}x` });
			}
		};
		const client = world.clientOf("robot", { fetch: fetchThatActs({ 1: change, 3: change }) });
		const read = readComments(client, { ...reference, begin });
		await expect(read).rejects.toMatchObject({
			code: "ISSUE_CHANGING",
			message: "The comments of acme/widget#123 change faster than they can be read.",
		});
	});
});

const tick: fc.Arbitrary<Change> = fc.constant({ type: "tick" });
const change: fc.Arbitrary<Change> = fc.oneof(
	tick,
	fc.constant<Change>({ type: "post" }),
	fc.record({ type: fc.constantFrom("edit" as const, "delete" as const), at: fc.nat(30) }),
);
const count = fc.nat(14);
const changes = fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 12 });

/** Reads until `enough`; `undefined` for a reading that failed as readings may. */
async function read(input: { count: number; changes: Change[][]; enough?: number }) {
	const issue = changingIssue(input.count, input.changes);
	const read = await readComments(issue.client, {
		...reference,
		begin: collecting(input.enough),
	}).catch((error: unknown) => {
		if (error instanceof CodedError) return error.code;
		throw error;
	});
	return { read, now: issue.snapshots.at(-1) ?? [] };
}

test("whatever happens meanwhile, a whole reading is what there was at its last answer", async () => {
	let whole = 0;
	await fc.assert(
		fc.asyncProperty(fc.record({ count, changes }), async (input) => {
			const { read: found, now } = await read(input);
			if (typeof found === "string") {
				expect(["ISSUE_CHANGING", "GITHUB_UNAVAILABLE"]).toContain(found);
				return;
			}
			whole += 1;
			expect(bodies(found)).toEqual(now);
		}),
		{ numRuns: 1000 },
	);
	expect(whole).toBeGreaterThan(500);
});

test("whatever happens meanwhile, a reading that has enough skips none of the newest", () =>
	fc.assert(
		fc.asyncProperty(
			fc.record({ count, changes, enough: fc.integer({ min: 1, max: 9 }) }),
			async (input) => {
				const { read: found, now } = await read(input);
				if (typeof found === "string") return;
				const there = bodies(found).filter((body) => now.includes(body));
				expect(there).toEqual(now.slice(now.length - there.length));
			},
		),
		{ numRuns: 1000 },
	));

test("an issue that stands still is always read", () =>
	fc.assert(
		fc.asyncProperty(fc.nat(20), async (size) => {
			const { read: found, now } = await read({ count: size, changes: [] });
			expect(typeof found === "string" ? found : bodies(found)).toEqual(now);
		}),
	));
