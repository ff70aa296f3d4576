import { REVIEW_CRITERIA } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { BRANCH, workerWorld } from "../testing/worker-world.ts";

const PR = ["pr", "create", "--title", "feat: adds (#123)", "--body", "Closes #123"];
const review = (changes: object = {}) =>
	JSON.stringify({
		scope: "MINOR",
		security_sensitive: false,
		criteria: REVIEW_CRITERIA.map((name) => ({ name, findings: 0 })),
		unaddressed: 0,
		status: "COMPLETE",
		...changes,
	});

test("pr create is refused without a review, and with an open one, and opens with a complete one", async () => {
	const { run, repository } = await workerWorld();
	const bare = await run(PR);
	expect(bare.stderr).toMatch(/^PULL_REQUEST_REFUSED: .*no trusted review artifact/);
	expect(bare.exitCode).toBe(3);
	await run(["review", "post", "--file", "-"], review({ status: "IN_PROGRESS" }));
	expect((await run(PR)).stderr).toMatch(/IN_PROGRESS/);
	expect(repository.pulls()).toEqual([]);
	await run(["review", "post", "--file", "-"], review());
	expect((await run(PR)).stdout).toMatch(/\/pull\/\d+\n$/);
	expect(repository.pulls()).toMatchObject([{ headRefName: BRANCH, baseRefName: "main" }]);
});
