import {
	badGateway,
	type Fault,
	primaryRateLimit,
	reset,
	secondaryRateLimit,
	wentWrong,
} from "@codex-workers/github-emulator";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditWorld } from "./audit-world.fixture.ts";

async function unreviewed(change: object = {}, after?: Parameters<typeof auditWorld>[1]) {
	const world = await auditWorld({}, after);
	world.issue(300);
	const { pull, oid } = await world.pull({ issue: 300, ...change });
	const runFix = async () => {
		const ran = await world.run("--fix", "--json");
		return { exitCode: ran.exitCode, ...JSON.parse(ran.stdout) };
	};
	return { ...world, made: pull, oid, runFix };
}

/** One world for tests that change nothing but the pull request's comments and draft, and reviews. */
function sharedUnreviewed() {
	const left: (() => Promise<void>)[] = [];
	let world: Awaited<ReturnType<typeof unreviewed>> | undefined;
	const shared = () => {
		if (world === undefined) throw new Error("the world is there from the first test on");
		return world;
	};
	beforeAll(async () => {
		world = await unreviewed({}, (goes) => left.push(goes));
	});
	beforeEach(() => {
		const { made, github, repository } = shared();
		made.isDraft = false;
		made.comments.splice(0);
		// The first one gives the issue to a worker.
		repository.issue(300).comments.splice(1);
		github.clearFaults();
	});
	afterAll(async () => {
		for (const goes of left.toReversed()) await goes();
	});
	return shared;
}

describe("audit --fix", { timeout: 30_000 }, () => {
	const shared = sharedUnreviewed();

	test("--fix makes a draft, and says once what is missing and which command helps", async () => {
		const { runFix, made, asked } = await unreviewed();
		expect(await runFix()).toMatchObject({
			ok: false,
			exitCode: 3,
			pullRequests: [
				{ draft: true, fix: { ok: true, converted: true, comment: { already: false } } },
			],
		});
		expect(made.isDraft).toBe(true);
		expect(made.comments).toMatchObject([{ author: { login: "maintainer" } }]);
		const [comment] = made.comments;
		expect(comment?.body).toMatch(/Missing: issue #300 has no trusted review artifact\./);
		expect(comment?.body).toMatch(/\ncodex-workers review post --issue 300\n/);
		const writes = () =>
			asked().filter((name) => name === "ConvertToDraft" || name === "AddComment");
		expect(writes()).toEqual(["ConvertToDraft", "AddComment"]);
		expect(await runFix()).toMatchObject({
			exitCode: 3,
			pullRequests: [
				{
					verdict: "refused",
					draft: true,
					fix: { ok: true, converted: false, comment: { already: true } },
				},
			],
		});
		expect(writes()).toHaveLength(2);
	});

	test("another reason later makes no second comment", async () => {
		const { runFix, made, review } = shared();
		await runFix();
		review(300, { head_sha: "b".repeat(40) });
		expect(await runFix()).toMatchObject({ pullRequests: [{ rule: "covers-head" }] });
		expect(made.comments).toHaveLength(1);
	});

	test("one that becomes valid is left alone, a draft or not", async () => {
		const { runFix, made, oid, review } = shared();
		await runFix();
		review(300, { head_sha: oid });
		expect(await runFix()).toEqual({ ok: true, exitCode: 0, open: 1, judged: 1, pullRequests: [] });
		expect(made).toMatchObject({ isDraft: true, comments: [{}] });
		made.isDraft = false;
		await runFix();
		expect(made).toMatchObject({ isDraft: false, comments: [{}] });
	});

	test("one that its author marks as ready again becomes a draft again, without a word", async () => {
		const { runFix, made } = shared();
		await runFix();
		made.isDraft = false;
		expect(await runFix()).toMatchObject({
			pullRequests: [{ fix: { converted: true, comment: { already: true } } }],
		});
		expect(made).toMatchObject({ isDraft: true, comments: [{}] });
	});

	test("one that its author opened as a draft is told too", async () => {
		const { runFix, made } = shared();
		made.isDraft = true;
		expect(await runFix()).toMatchObject({
			pullRequests: [{ fix: { converted: false, comment: { already: false } } }],
		});
		expect(made.comments).toHaveLength(1);
	});

	test("a stranger's comment with the same nonce does not silence ours", async () => {
		const { runFix, made, repository } = shared();
		await runFix();
		const [ours] = made.comments;
		made.comments.splice(0);
		repository.addComment(made, { author: "mallory", body: ours?.body ?? "" });
		await runFix();
		expect(made.comments.map(({ author }) => author.login)).toEqual(["mallory", "maintainer"]);
	});

	test("one that names no issue is told to name it", async () => {
		const message = "feat: add\n\nWorker: worker-1701523200-300";
		const { runFix, made } = await unreviewed({ body: "", head: "topic", message });
		const command = `gh pr edit ${made.number}`;
		expect(await runFix()).toMatchObject({ pullRequests: [{ issue: null, command }] });
		expect(made.comments[0]?.body).toContain(`\n${command}\n`);
	});

	const lost = { afterExecute: true };
	describe("one draft and one comment are there after two runs, of which the first meets", () => {
		test.each<[string, Fault[]]>([
			["a lost answer to the draft", [badGateway("ConvertToDraft", lost)]],
			["502 instead of the draft", [badGateway("ConvertToDraft")]],
			["a lost answer to the comment", [badGateway("AddComment", lost)]],
			["502 instead of the comment", [badGateway("AddComment")]],
			["a connection cut after the comment", [reset("AddComment", lost)]],
			["GitHub's own timeout at the draft", [wentWrong("ConvertToDraft")]],
			["a rate limit at the draft", [secondaryRateLimit(7, "ConvertToDraft")]],
			["a rate limit at the comment", [secondaryRateLimit(7, "AddComment")]],
			["a failing look before the comment", [badGateway("FindOwnComment")]],
		])("%s", async (_, faults) => {
			const { fix, made, github } = shared();
			github.inject(...faults);
			expect(await fix()).toMatchObject([{ fix: { type: "fixed" } }]);
			expect(made).toMatchObject({ isDraft: true, comments: [{}] });
			github.clearFaults();
			await fix();
			expect(made.comments).toHaveLength(1);
		});
	});

	test("a lost answer that is never found again is told, and the next run finds it", async () => {
		const { fix, made, github } = shared();
		const isLook = (operation: string | null) =>
			operation === "FindOwnComment" && made.comments.length > 0;
		github.inject(badGateway("AddComment", lost));
		github.inject({ ...badGateway(({ operation }) => isLook(operation)), times: 20 });
		expect(await fix()).toMatchObject([{ fix: { type: "failed", isDraft: true } }]);
		github.clearFaults();
		expect(await fix()).toMatchObject([{ fix: { type: "fixed", comment: { already: true } } }]);
		expect(made.comments).toHaveLength(1);
	});

	describe("what cannot be fixed", () => {
		test("is told with its pull request, and the others are fixed", async () => {
			const world = await unreviewed();
			world.issue(400);
			const second = await world.pull({ issue: 400 });
			const errors = [{ type: "UNPROCESSABLE", message: "Draft pull requests are not supported." }];
			world.github.inject({ match: "ConvertToDraft", times: 1, errors });
			expect(await world.runFix()).toMatchObject({
				exitCode: 3,
				pullRequests: [
					{ draft: false, fix: { ok: false, code: "GITHUB_REJECTED" } },
					{ draft: true, fix: { ok: true } },
				],
			});
			expect(world.made).toMatchObject({ isDraft: false, comments: [] });
			expect(second.pull).toMatchObject({ isDraft: true, comments: [{}] });
		});

		test("because GitHub is gone ends the fixing, with exit code 4 and the whole list", async () => {
			const world = await unreviewed();
			world.issue(400);
			const second = await world.pull({ issue: 400 });
			world.github.inject(primaryRateLimit({ resetInSeconds: 3_000, match: "AddComment" }));
			expect(await world.runFix()).toMatchObject({
				exitCode: 4,
				pullRequests: [
					{ draft: true, fix: { ok: false, code: "GITHUB_RATE_LIMITED" } },
					{ draft: false, fix: null },
				],
			});
			expect(second.pull).toMatchObject({ isDraft: false, comments: [] });
			expect(await world.runFix()).toMatchObject({ exitCode: 3 });
			expect([world.made, second.pull]).toMatchObject([
				{ isDraft: true, comments: [{}] },
				{ isDraft: true, comments: [{}] },
			]);
		});
	});

	test("without --fix nothing is written", async () => {
		const { run, made, github } = await unreviewed();
		expect((await run()).exitCode).toBe(3);
		expect(made).toMatchObject({ isDraft: false, comments: [] });
		expect(github.requests.filter(({ kind }) => kind === "mutation")).toEqual([]);
	});
});
