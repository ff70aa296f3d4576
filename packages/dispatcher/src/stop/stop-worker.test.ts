import { expect, test } from "vitest";
import { findCarriers } from "../process/find-carriers.ts";
import { isRunning } from "../process/is-running.ts";
import { kill, loneWorker } from "../testing/lone-worker.ts";
import { markerKinds } from "../testing/marker-kinds.ts";
import { waitFor } from "../testing/wait-for.ts";
import { carriedBy } from "../workers/carried-by.ts";
import { stopWorker } from "./stop-worker.ts";

const onLinux = test.runIf(process.platform === "linux");

onLinux(
	"a worker without a supervisor is stopped with all it has started, and its work handed over",
	{ timeout: 30_000 },
	async () => {
		const world = await loneWorker({ arms: true, works: true, background: true });
		const { team, context, worker, codex } = world;
		const carried = carriedBy(await world.record());
		await waitFor(async () => expect(await findCarriers(carried)).toHaveLength(2));
		expect(await stopWorker(context, { issue: 7 })).toMatchObject({ wasRunning: true });
		expect(await isRunning(codex)).toBe(false);
		expect(await findCarriers(carried)).toEqual([]);
		expect((await world.record()).end).toMatchObject({
			reason: "stopped",
			status: "handover_needed",
			says: "It was stopped after its supervisor had vanished.",
		});
		expect(markerKinds(team.comments())).toEqual(["assigned", "handover"]);
		expect(await team.refs()).toContain(`refs/codex-workers/wip/7/${worker.workerId}`);
		expect(await stopWorker(context, { issue: 7 })).toMatchObject({ wasRunning: false });
	},
);

test("a worker without a supervisor whose Codex is gone as well had ended before", async () => {
	const { context, codex } = await loneWorker();
	await kill(codex);
	expect(await stopWorker(context, { issue: 7 })).toMatchObject({ wasRunning: false });
});
