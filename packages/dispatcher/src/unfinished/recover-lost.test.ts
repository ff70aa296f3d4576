import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { signalProcess } from "../process/signal-process.ts";
import { readWorkerStatus } from "../status/read-worker-status.ts";
import { dispatchForTest } from "../testing/dispatch-for-test.ts";
import { markerKinds } from "../testing/marker-kinds.ts";
import { startTeam } from "../testing/team.ts";
import { waitFor } from "../testing/wait-for.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";

test("a worker that was killed with its supervisor is handed over by the next status, once", async () => {
	const team = await startTeam();
	const context = await team.context({ arms: true, works: true });
	const { workerId, worktree, logs } = await dispatchForTest(context);
	await waitFor(() => expect(readFileSync(logs.events, "utf8")).not.toBe(""));
	writeFileSync(join(worktree, "fix.js"), "half a fix");
	const record = await readWorkerRecord(team.root, workerId);
	for (const identity of [record?.supervisor, record?.codex]) {
		if (identity != null) await signalProcess(identity, "SIGKILL");
	}
	await waitFor(async () => {
		const status = await readWorkerStatus(context, { worker: workerId });
		expect(status).toMatchObject({ status: "handover_needed", untold: [] });
	});
	await readWorkerStatus(context, { issue: 7 });
	expect(markerKinds(team.comments())).toEqual(["assigned", "handover"]);
	const end = (await readWorkerRecord(team.root, workerId))?.end;
	expect(end).toMatchObject({ reason: "supervisor_failed" });
	expect(await team.refs()).toContain(`refs/codex-workers/wip/7/${workerId}`);
}, 60_000);
