import { describe, expect, test } from "vitest";
import { workerWorld } from "../../testing/worker-world.ts";
import type { Check } from "../check.ts";

type World = Awaited<ReturnType<typeof workerWorld>>;

async function doctor(world: World, change: Record<string, string> = {}) {
	const ran = await world.runWith({ CODEX_BIN: "/nowhere/codex", ...change })(["doctor", "--json"]);
	const { checks }: { checks: Check[] } = JSON.parse(ran.stdout);
	return (id: string) => checks.find((one) => one.id === id);
}

describe("doctor, about the repository", { timeout: 60_000 }, () => {
	test("finds one that workers can be sent to", async () => {
		const world = await workerWorld();
		const check = await doctor(world);
		for (const id of ["token", "repository", "base_branch", "board", "claims_push"]) {
			expect(check(id), id).toMatchObject({ status: "ok", fix: null });
		}
		expect(check("repository")?.says).toBe("worker has the permission WRITE on acme/widget.");
		expect(check("configuration")).toMatchObject({ status: "warn" });
		const refs = await world.git("ls-remote", "origin", "refs/codex-workers/*");
		expect(refs.stdout).not.toContain("doctor");
	});

	test("finds a clock that is wrong", async () => {
		const check = await doctor(await workerWorld());
		expect(check("clock")).toMatchObject({
			status: "fail",
			says: expect.stringMatching(
				/^This clock is \d+ s behind GitHub's, and leases allow for 60 s\.$/,
			),
		});
	});

	test.for([
		["a token that may only read", { permission: "READ" }, "repository", /permission READ/],
		["a base branch that is not there", { base: "gone" }, "base_branch", /no branch gone/],
		["a board that is not there", { board: 9 }, "board", /BOARD_NOT_FOUND|PROJECT|not/i],
	] as const)("finds %s", async ([, change, id, says]) => {
		const world = await workerWorld();
		if ("permission" in change) world.repository.permission("worker", change.permission);
		const configuration = {
			...("base" in change && { baseBranch: change.base }),
			...("board" in change && { board: { owner: "acme", number: change.board } }),
		};
		await world.repository.commit({
			branch: "main",
			files: { "codex-workers.json": JSON.stringify(configuration) },
		});
		await world.git("fetch", "--quiet", "origin");
		expect((await doctor(world))(id)).toMatchObject({
			status: "fail",
			says: expect.stringMatching(says),
			fix: expect.stringMatching(/./),
		});
	});

	test("finds a claim that nobody renews", async () => {
		const world = await workerWorld();
		const claim = {
			worker_id: "worker-1701523200-7",
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
		await world.git("push", "--quiet", "origin", `${commit}:refs/codex-workers/claims/7`);
		expect((await doctor(world))("leftovers")).toMatchObject({
			status: "warn",
			says: "Nobody renews the claims on #7 any more.",
			fix: "Run `codex-workers cleanup 7`.",
		});
	});

	test("finds a token that is missing", async () => {
		const world = await workerWorld();
		const check = await doctor(world, { GH_TOKEN: "", GITHUB_TOKEN: "" });
		expect(check("dispatching")).toMatchObject({
			status: "fail",
			says: expect.stringContaining("TOKEN_MISSING"),
		});
	});
});
