import { describe, expect, test } from "vitest";
import { findCarriers } from "../process/find-carriers.ts";
import { readWorkerStatus } from "../status/read-worker-status.ts";
import { stopWorker } from "../stop/stop-worker.ts";
import { dispatchForTest } from "../testing/dispatch-for-test.ts";
import { silentModel } from "../testing/silent-model.ts";
import { standInHooks } from "../testing/stand-in-hooks.ts";
import { startTeam } from "../testing/team.ts";
import { locateCodex } from "./locate-codex.ts";

/** A dispatcher whose Codex is the real one, with a model that never answers. */
async function realCodex(trust: boolean) {
	const team = await startTeam();
	const env = { ...team.env, ...(await silentModel(team.folder)) };
	const hooks = { ...standInHooks(team.folder), trust };
	const standIn = await team.context({}, { env, hooks });
	const codexBinary = await locateCodex({ ...standIn, codexBinary: null });
	return { team, context: { ...standIn, codexBinary } };
}

describe("with the real Codex", { timeout: 60_000 }, () => {
	test("a worker comes up guarded, and is stopped with all it has started", async () => {
		const { context } = await realCodex(true);
		const worker = await dispatchForTest(context);
		const status = await readWorkerStatus(context, { issue: 7 });
		expect(status).toMatchObject({ status: "running", workerId: worker.workerId });
		expect(status.threadId).toMatch(/^[0-9a-f-]{36}$/);
		const own = [`CODEX_WORKERS_CLAIM=${worker.claim}`];
		expect(await findCarriers(own)).toContain(worker.pids.codex);
		expect(await stopWorker(context, { issue: 7 })).toMatchObject({ wasRunning: true });
		expect(await findCarriers(own)).toEqual([]);
		expect(await readWorkerStatus(context, { issue: 7 })).toMatchObject({
			status: "failed",
			reason: "stopped",
		});
	});

	test("nothing is claimed when it would not trust the hooks, and the reason is its own", async () => {
		const { team, context } = await realCodex(false);
		await expect(dispatchForTest(context)).rejects.toMatchObject({
			code: "GATE_NOT_ARMED",
			message: expect.stringContaining("not trusted by Codex"),
		});
		expect(await team.refs()).toEqual([]);
		expect(team.comments()).toEqual([]);
	});
});
