import { describe, expect, test } from "vitest";
import { auditFound } from "./audit-found.fixture.ts";
import { auditWorld } from "./audit-world.fixture.ts";
import { reviewedPull } from "./reviewed-pull.fixture.ts";

describe("what cannot be looked at is undecided, and no success", { timeout: 60_000 }, () => {
	test("commits that no fetch brings", async () => {
		const world = await auditWorld();
		world.issue(300);
		await reviewedPull(world, 300);
		await world.git("remote", "set-url", "--push", "origin", "/nowhere");
		world.github.inject({ match: "git-upload-pack", status: 500, body: "" });
		const { pullRequests, exitCode } = await auditFound(world, "--fix");
		expect(pullRequests).toMatchObject([{ verdict: "undecided", draft: false, fix: null }]);
		expect(exitCode).toBe(3);
		expect(world.repository.pulls()).toMatchObject([{ isDraft: false, comments: [] }]);
	});

	test("in a checkout whose remote is not the repository, --fix touches nothing", async () => {
		const world = await auditWorld();
		world.issue(300);
		await reviewedPull(world, 300);
		await world.git("fetch", "--quiet", "origin");
		await world.git("remote", "set-url", "origin", `${world.github.url}/acme/other.git`);
		const { pullRequests, exitCode } = await auditFound(world, "--fix");
		expect(pullRequests).toMatchObject([
			{ verdict: "undecided", rule: "CHANGE_UNKNOWN", why: expect.stringContaining("no remote") },
		]);
		expect(exitCode).toBe(3);
		expect(world.repository.pulls()).toMatchObject([{ isDraft: false, comments: [] }]);
	});

	test("what a pull request changes, in a checkout that is shallow", async () => {
		const world = await auditWorld();
		world.issue(300);
		await reviewedPull(world, 300);
		await world.repository.commit({ branch: "main", files: { "later.ts": "1" } });
		await world.git("fetch", "--quiet", "--depth=1", "origin", "main");
		const { pullRequests, exitCode } = await auditFound(world, "--fix");
		expect(pullRequests).toMatchObject([
			{
				verdict: "undecided",
				rule: "CHANGE_UNKNOWN",
				next: expect.stringContaining("git fetch --unshallow origin"),
			},
		]);
		expect(exitCode).toBe(3);
		await world.git("fetch", "--quiet", "--unshallow", "origin");
		expect(await auditFound(world)).toMatchObject({ ok: true, judged: 1 });
	});

	test("reviews of which the token cannot tell whether they count", async () => {
		const world = await auditWorld();
		world.issue(300);
		await reviewedPull(world, 300);
		world.issue(400, "worker");
		await world.pull({ issue: 400 });
		world.repository.permission("maintainer", "TRIAGE");
		const { pullRequests, exitCode } = await auditFound(world, "--fix");
		const unread = { verdict: "undecided", rule: "PERMISSIONS_UNREADABLE", fix: null };
		expect(pullRequests).toMatchObject([
			{ ...unread, issue: 300 },
			{ ...unread, issue: 400 },
		]);
		expect(exitCode).toBe(3);
	});

	test("an issue with more comments than are read", async () => {
		const world = await auditWorld();
		const issue = world.issue(300, null);
		for (let count = 0; count < 1_200; count++) {
			world.repository.addComment(issue, { author: "mallory", body: "talk" });
		}
		await world.pull({ issue: 300 });
		expect(await auditFound(world)).toMatchObject({
			exitCode: 3,
			judged: 1,
			pullRequests: [{ verdict: "undecided", rule: "ISSUE_TOO_LONG", issue: 300 }],
		});
	});
});
