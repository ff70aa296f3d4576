import { badGateway, primaryRateLimit } from "@codex-workers/github-emulator";
import { describe, expect, test } from "vitest";
import { commandLine } from "../testing/command-line.ts";
import { AUDIT_CASES } from "./audit-cases.fixture.ts";
import { auditFound } from "./audit-found.fixture.ts";
import { auditWorld } from "./audit-world.fixture.ts";
import { reviewedPull } from "./reviewed-pull.fixture.ts";

describe("audit", { timeout: 60_000 }, () => {
	test("each pull request is judged by the rules of the gate", async () => {
		const world = await auditWorld();
		world.issue(200);
		const byNumber = new Map<number, string>();
		for (const [index, [name, setUp]] of AUDIT_CASES.entries()) {
			const issue = 300 + 100 * index;
			world.issue(issue);
			await setUp(world, issue);
			byNumber.set(world.repository.pulls().at(-1)?.number ?? 0, name);
		}
		const { pullRequests, ok, exitCode, open, judged } = await auditFound(world);
		const said = pullRequests.map((pull: { number: number } & Record<string, string>) => [
			byNumber.get(pull.number),
			`${pull["verdict"]} ${pull["rule"]}${pull["draft"] ? " draft" : ""}`,
		]);
		expect(Object.fromEntries(said)).toEqual(
			Object.fromEntries(
				AUDIT_CASES.flatMap(([name, , says]) => (says === null ? [] : [[name, says]])),
			),
		);
		expect({ ok, exitCode, open, judged }).toEqual({
			ok: false,
			exitCode: 3,
			open: AUDIT_CASES.length,
			judged: AUDIT_CASES.length - 2,
		});
	});

	test("the gate says the same of each of their commits", async () => {
		const world = await auditWorld();
		for (const issue of [300, 400, 500]) world.issue(issue);
		await world.pull({ issue: 300 });
		await reviewedPull(world, 400, { status: "IN_PROGRESS" });
		const { oid } = await world.pull({ issue: 500, files: { "src/auth/a.ts": "1" } });
		world.review(500, { head_sha: "b".repeat(40), security_sensitive: false });
		const { pullRequests } = await auditFound(world);
		expect(pullRequests).toMatchObject([{}, {}, { headSha: oid }]);
		for (const { issue, headSha, rule, why, next } of pullRequests) {
			const question = ["gate", "check", "--issue", `${issue}`, "--head", headSha, "--json"];
			const ran = await commandLine(question, { env: world.env, cwd: world.cwd });
			expect(JSON.parse(ran.stdout)).toMatchObject({
				rules: rule.split(","),
				message: expect.stringContaining(why),
				hint: expect.stringContaining(next),
			});
		}
	});

	describe("nothing is to be said", () => {
		test("where nothing is open", async () => {
			const world = await auditWorld();
			expect(await world.run()).toEqual({
				exitCode: 0,
				stderr: "",
				stdout: "There is no open pull request.\n",
			});
			expect(world.asked()).toEqual(["ListOpenPullRequests"]);
		});

		test("of a valid one: one request for the list, two for the pull request", async () => {
			const world = await auditWorld();
			world.issue(300);
			await reviewedPull(world, 300);
			expect(await auditFound(world)).toEqual({
				ok: true,
				exitCode: 0,
				open: 1,
				judged: 1,
				pullRequests: [],
			});
			const asked = world.asked();
			expect(asked.filter((name) => name !== "ReadCollaborators")).toEqual([
				"ListOpenPullRequests",
				"ReadNewestComments",
				"ReadNewestComments",
			]);
			expect(asked.filter((name) => name === "ReadCollaborators")).toHaveLength(1);
			const points = world.github.requests.map((request) => request.points);
			expect(Math.max(...points)).toBe(1);
		});
	});

	describe("a board that is configured", () => {
		const board = { owner: "acme", number: 7, title: "Work", statuses: ["Ready"] };
		const files = { "codex-workers.json": '{ "board": { "owner": "acme", "number": 7 } }' };

		test("makes pull requests that close its issues need a review, and no others", async () => {
			const world = await auditWorld(files);
			const seeded = world.github.addBoard(board);
			seeded.add(world.issue(300, null), "Ready");
			world.issue(301, null);
			const { pull } = await world.pull({ issue: 300, head: "topic" });
			await world.pull({ issue: 301, head: "other" });
			await world.pull({ issue: 300, body: "" });
			const { pullRequests, judged } = await auditFound(world);
			expect(pullRequests).toMatchObject([{ number: pull.number, issue: 300 }]);
			expect(judged).toBe(1);
		});

		test("and cannot be found leaves undecided who is for workers", async () => {
			const world = await auditWorld(files);
			world.issue(300, null);
			await world.pull({ issue: 300 });
			expect((await auditFound(world)).pullRequests).toMatchObject([
				{ verdict: "undecided", rule: "BOARD_NOT_FOUND" },
			]);
		});
	});

	test("an issue that is linked by hand counts like one that the text closes", async () => {
		const world = await auditWorld();
		const issue = world.issue(300);
		const oid = await world.repository.commit({ branch: "topic", files: { "a.ts": "1" } });
		const more = { title: "T", author: "worker", head: "topic", linkedIssues: [issue] };
		await world.repository.addPullRequest(more);
		expect((await auditFound(world)).pullRequests).toMatchObject([
			{ issue: 300, rule: "artifact-exists" },
		]);
		world.review(300, { head_sha: oid, fixed: [], deferred: [], criteria: null });
		expect(await auditFound(world)).toMatchObject({ ok: true, judged: 1 });
	});

	test.each(["ListOpenPullRequests", "ReadNewestComments"])(
		"where GitHub is down at %s that is the answer, and one bad minute is none",
		async (match) => {
			const world = await auditWorld();
			world.issue(300);
			await world.pull({ issue: 300 });
			world.github.inject(badGateway(match));
			expect(await world.look()).toMatchObject({ findings: [{}] });
			world.github.inject({ ...badGateway(match), times: 20 });
			await expect(world.look()).rejects.toMatchObject({ code: "GITHUB_UNAVAILABLE" });
		},
	);

	test("where GitHub stops answering on the way, that is told and not a list", async () => {
		const world = await auditWorld();
		world.issue(300);
		await world.pull({ issue: 300 });
		world.github.inject({
			...primaryRateLimit({ resetInSeconds: 3_000 }),
			times: 2,
			match: "ReadNewestComments",
		});
		const ran = await world.run();
		expect(ran).toMatchObject({ exitCode: 4, stdout: "" });
		expect(ran.stderr).toMatch(/^GITHUB_RATE_LIMITED: /);
		const json = JSON.parse((await world.run("--json")).stdout);
		expect(json).toMatchObject({ ok: false, code: "GITHUB_RATE_LIMITED" });
	});
});
