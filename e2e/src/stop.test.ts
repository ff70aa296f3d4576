import { say, story, told } from "@codex-workers/model-emulator";
import { describe, expect, test } from "vitest";
import { endedRecordOf } from "./ended-worker.ts";
import { openWorld } from "./open-world.ts";

const held = say("I am done.", { expect: told(/codex-workers stop: .*codex-workers report/s) });
const stubborn = story("a worker that ignores every message", [
	held,
	held,
	held,
	say("I am done, whatever you say."),
]);

describe("stop", { timeout: 120_000 }, () => {
	test("lets a worker that ignores it go after three blocks, recorded as failed with its last message", async () => {
		const { run, model, issue, checkout } = await openWorld(stubborn);
		expect((await run("dispatch", "123")).exitCode).toBe(0);
		expect((await endedRecordOf(checkout)).end).toMatchObject({
			...{ reason: "exited", status: "failed" },
		});
		expect(model.failure).toBeUndefined();
		expect(model.steps).toHaveLength(4);
		const { stdout } = await run("status", "123", "--json");
		expect(JSON.parse(stdout).workers).toMatchObject([
			{
				...{ status: "failed", reason: "reported" },
				says: expect.stringContaining("I am done, whatever you say."),
			},
		]);
		expect(issue.comments.map(({ body }) => body.split("\n")[0])).toEqual([
			"<!-- WORKER:ASSIGNED -->",
			"<!-- WORKER:FAILED -->",
		]);
		expect(issue.comments[1]?.body).toContain("has no recorded end on issue #123");
	});
});
