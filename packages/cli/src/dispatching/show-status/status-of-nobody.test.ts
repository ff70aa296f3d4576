import { beforeAll, describe, expect, test } from "vitest";
import { ExitCode } from "../../output/exit-code.ts";
import { commandLine } from "../../testing/command-line.ts";
import { sharedWorkerWorld } from "../../testing/shared-worker-world.ts";
import { StatusAnswer } from "./status-answer.ts";

describe("the status of an issue without a worker", () => {
	const world = sharedWorkerWorld();
	beforeAll(() => {
		world().repository.addIssue({ number: 130, title: "Nobody yet", author: "stranger" });
	});
	const status = (...argv: string[]) => world().runOutside(["status", ...argv]);

	test("says what was looked at, and what starts a worker", async () => {
		const { cwd, env } = world();
		const argv = ["status", "130"];
		expect((await commandLine(argv, { cwd, env, columns: 40 })).stdout).toMatchInlineSnapshot(`
			"#130  unknown  Nobody yet
			  nobody
			  No worker has worked on issue #130:
			    origin has no claim on it, no
			    trusted comment assigns it, and this
			    checkout has no record of one.
			    \`codex-workers dispatch 130\` starts
			    one.
			"
		`);
	});

	test("is the same in JSON, in the shape of every answer", async () => {
		const { stdout } = await status("130", "--json");
		expect(StatusAnswer.parse(JSON.parse(stdout))).toMatchObject({
			ok: true,
			workers: [
				{
					...{ issue: 130, title: "Nobody yet", status: "unknown", workerId: null, claim: null },
					says: expect.stringMatching(/^No worker has worked on issue #130: .*dispatch 130/),
				},
			],
		});
	});

	test("names the ref where something else has claimed it", async () => {
		const { stdout } = await status("123");
		expect(stdout).toMatch(/look what wrote refs\/codex-workers\/claims\/123 at origin/);
	});

	test("is refused where there is no such issue", async () => {
		expect(await status("999")).toEqual({
			exitCode: ExitCode.failed,
			stdout: "",
			stderr:
				"ISSUE_NOT_FOUND: acme/widget#999 does not exist.\n  Check the number; it may also have been transferred or deleted.\n",
		});
	});
});
