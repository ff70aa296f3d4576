import { describe, expect, test } from "vitest";
import { sharedWorkerWorld } from "../testing/shared-worker-world.ts";
import { review } from "./review-draft.fixture.ts";

const POST = ["review", "post", "--file", "-"];
const CHECK = ["review", "check"];

describe("review post outside a worker's session", () => {
	const shared = sharedWorkerWorld();

	test("posts the review of what is checked out on the issue that is named", async () => {
		const world = shared();
		const ran = await world.runOutside([...POST, "--issue", "123", "--json"], review());
		expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
		expect(world.posted()).toMatchObject([
			{
				marker: {
					kind: "review",
					data: { worker_id: "worker-1767225600-123", issue: 123, head_sha: world.head },
				},
			},
		]);
		expect((await world.runOutside([...CHECK, "--issue", "123"])).exitCode).toBe(0);
	});

	test("needs an issue, and a worker may name no other than its own", async () => {
		const world = shared();
		expect((await world.runOutside(POST, review())).stderr).toMatch(/^NOT_A_WORKER: .*--issue/s);
		const other = await world.run([...POST, "--issue", "7"], review());
		expect(other.stderr).toMatch(/^ISSUE_OF_ANOTHER: This worker's issue is #123/);
		expect(world.posted()).toEqual([]);
	});
});
