import { CodedError, exampleMarkers, renderMarker } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { ExitCode, exitCodeOf } from "../output/exit-code.ts";
import { BRANCH, WORKER, workerWorld } from "../testing/worker-world.ts";

describe("replace", () => {
	test("says on standard error why there is nothing to replace, and what to do instead", async () => {
		const { runOutside, posted } = await workerWorld();
		expect(await runOutside(["replace", "123"])).toEqual({
			exitCode: ExitCode.failed,
			stdout: "",
			stderr:
				"NOTHING_TO_REPLACE: No worker has worked on issue #123.\n  `codex-workers dispatch 123` starts a worker.\n",
		});
		const json = await runOutside(["replace", WORKER, "--resume", "--json"]);
		expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, code: "NOTHING_TO_REPLACE" });
		expect(posted()).toEqual([]);
	});

	test("needs a handover whose commit somebody has", async () => {
		const { runOutside, repository, issue, posted } = await workerWorld();
		const { assigned, handover } = exampleMarkers(123);
		const own = { worker_id: WORKER, attempt: 1, branch: BRANCH };
		for (const marker of [
			{ ...assigned, data: { ...assigned.data, ...own } },
			{ ...handover, data: { ...handover.data, ...own, head_sha: "1".repeat(40), snapshot: null } },
		]) {
			repository.addComment(issue, { author: "worker", body: renderMarker(marker) });
		}
		const ran = await runOutside(["replace", "#123"]);
		expect(ran).toMatchObject({
			exitCode: ExitCode.failed,
			stderr: expect.stringMatching(/^HANDOVER_HEAD_MISSING: .*111111111111/),
		});
		expect(posted()).toHaveLength(2);
	});

	test.each([
		["12x", /names no worker/],
		["", /names no worker/],
	])("refuses %j as the name of a worker", async (worker, why) => {
		const { runOutside } = await workerWorld();
		expect(await runOutside(["replace", worker])).toMatchObject({
			exitCode: ExitCode.usage,
			stderr: expect.stringMatching(why),
		});
	});

	test.each([
		["WORKER_RUNNING", ExitCode.conflict],
		["ISSUE_BLOCKED", ExitCode.refused],
		["ISSUE_EDITED", ExitCode.refused],
	])("ends after %s with exit code %i", (code, exitCode) => {
		expect(exitCodeOf(new CodedError(code, "x", { hint: "y" }))).toBe(exitCode);
	});
});
