import path from "node:path";
import { describe, expect, test } from "vitest";
import { workerWorld } from "../../testing/worker-world.ts";
import type { Check } from "../check.ts";

type World = Awaited<ReturnType<typeof workerWorld>>;

async function doctor(world: World, change: Record<string, string> = {}) {
	const ran = await world.runWith({ CODEX_BIN: "/nowhere/codex", ...change })(["doctor", "--json"]);
	const { checks }: { checks: Check[] } = JSON.parse(ran.stdout);
	return (id: string) => checks.find((one) => one.id === id);
}

/** Puts a configuration on the base branch, as a person does. */
async function configure(world: World, configuration: object): Promise<void> {
	const files = { "codex-workers.json": JSON.stringify(configuration) };
	await world.repository.commit({ branch: "main", files });
	await world.git("fetch", "--quiet", "origin");
}

describe("doctor, about the repository", { timeout: 60_000 }, () => {
	test("finds one that workers can be sent to, and a clock that is wrong", async () => {
		const world = await workerWorld();
		const check = await doctor(world);
		for (const id of ["token", "repository", "base_branch", "board", "claims_push", "leftovers"]) {
			expect(check(id), id).toMatchObject({ status: "ok", fix: null });
		}
		expect(check("repository")?.says).toBe("worker has the permission WRITE on acme/widget.");
		expect(check("token")?.says).toMatch(/^The token has the scopes .*\brepo\b/);
		expect(check("configuration")).toMatchObject({ status: "warn" });
		expect(check("clock")).toMatchObject({
			status: "fail",
			says: expect.stringMatching(
				/^This clock is \d+ s behind GitHub's, and leases allow for 60 s\.$/,
			),
		});
		const refs = await world.git("ls-remote", "origin", "refs/codex-workers/*");
		expect(refs.stdout).not.toContain("doctor");
	});

	test("finds a token that is missing, one that may only read, a base branch and a board that are not there", async () => {
		const world = await workerWorld();
		const without = await doctor(world, { GH_TOKEN: "", GITHUB_TOKEN: "" });
		expect(without("dispatching")?.says).toContain("TOKEN_MISSING");
		world.repository.permission("worker", "READ");
		await configure(world, { baseBranch: "gone", board: { owner: "acme", number: 9 } });
		const check = await doctor(world);
		for (const [id, says] of [
			["repository", /permission READ/],
			["base_branch", /no branch gone/],
			["board", /^BOARD_NOT_FOUND/],
		] as const) {
			expect(check(id), id).toMatchObject({
				status: "fail",
				says: expect.stringMatching(says),
				fix: expect.stringMatching(/./),
			});
		}
	});

	test("finds a board without a status that workers pass through, and what workers have left", async () => {
		const world = await workerWorld();
		const statuses = ["Ready", "In Progress", "Done"];
		world.github.addBoard({ owner: "acme", number: 3, title: "Work", statuses });
		await configure(world, { board: { owner: "acme", number: 3 } });
		await leaveClaim(world, 7);
		const left = path.join(world.cwd, `../${path.basename(world.cwd)}-worker-8`);
		await world.git("worktree", "add", "--quiet", "--detach", left);
		const check = await doctor(world);
		await world.git("worktree", "remove", left);
		expect(check("board")).toMatchObject({
			status: "fail",
			says: expect.stringMatching(/^BOARD_STATUS_UNKNOWN: .*In Review/),
		});
		expect(check("leftovers")).toMatchObject({
			status: "warn",
			says: "Nobody renews the claims on #7 any more. Worktrees are left of #8, which nobody claims.",
			fix: "Run `codex-workers cleanup 7`. Run `codex-workers cleanup 8`.",
		});
	});
});

/** A claim of a worker somewhere else whose lease is long over. */
async function leaveClaim(world: World, issue: number): Promise<void> {
	const claim = {
		worker_id: `worker-1701523200-${issue}`,
		attempt: 1,
		host: "elsewhere",
		nonce: "6f1d4f5e-0000-4000-8000-000000000000",
		claimed_at: "2025-12-31T00:00:00.000Z",
		lease_until: "2025-12-31T00:30:00.000Z",
	};
	const tree = (await world.git("rev-parse", `${world.head}^{tree}`)).stdout;
	const person = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
	const args = [...person, "commit-tree", tree, "-m", JSON.stringify(claim)];
	const { stdout: commit } = await world.git(...args);
	await world.git("push", "--quiet", "origin", `${commit}:refs/codex-workers/claims/${issue}`);
}
