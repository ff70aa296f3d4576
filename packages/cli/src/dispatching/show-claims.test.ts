import { expect, test } from "vitest";
import { workerWorld } from "../testing/worker-world.ts";

const CLAIMS = "refs/codex-workers/claims";

async function claim(world: Awaited<ReturnType<typeof workerWorld>>, issue: number, until: string) {
	const data = {
		worker_id: `worker-1-${issue}`,
		attempt: 2,
		host: "host-b",
		nonce: "6a2f9b50-2df5-4b9b-8d2c-0f0e3a1f4b11",
		claimed_at: "2025-12-31T23:30:00.000Z",
		lease_until: until,
	};
	const message = JSON.stringify(data);
	const identity = ["-c", "user.name=w", "-c", "user.email=w@example.com"];
	const { stdout: oid } = await world.git(...identity, "commit-tree", "-m", message, "HEAD^{tree}");
	await world.git("push", "--quiet", "origin", `${oid}:${CLAIMS}/${issue}`);
}

test("claims are listed with their worker, machine and lease", async () => {
	const world = await workerWorld();
	await claim(world, 7, "2026-01-01T00:20:00.000Z");
	await claim(world, 8, "2025-12-31T23:40:00.000Z");
	const { stdout, exitCode } = await world.runOutside(["claims"]);
	expect(exitCode).toBe(0);
	expect(stdout.split("\n").map((line) => line.split(/ {2,}/))).toEqual([
		["issue", "state", "worker", "host", "lease until"],
		["#7", "held", "worker-1-7", "host-b", "2026-01-01T00:20:00.000Z"],
		["#8", "over", "worker-1-8", "host-b", "2025-12-31T23:40:00.000Z"],
		["#123", "foreign", `${CLAIMS}/123`],
		[""],
	]);
	const { stdout: json } = await world.runOutside(["claims", "--json"]);
	expect(JSON.parse(json)).toMatchObject({
		ok: true,
		claims: [{ issue: 7, state: "held", attempt: 2 }, { state: "over" }, { state: "foreign" }],
	});
});

test("that nothing is claimed is said", async () => {
	const world = await workerWorld();
	await world.git("push", "--quiet", "origin", `:${CLAIMS}/123`);
	expect((await world.runOutside(["claims"])).stdout).toBe("No issue is claimed.\n");
});
