import { expect } from "vitest";
import { readClaim } from "../claims/read-claim.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { readWorkerStatus } from "../status/read-worker-status.ts";
import { countCodexes } from "../testing/count-codexes.ts";
import { markerKinds } from "../testing/marker-kinds.ts";
import type { Team } from "../testing/team.ts";
import { waitFor } from "../testing/wait-for.ts";
import { listRecordedWorkers } from "../workers/list-recorded-workers.ts";

/** Exactly one Codex runs, it holds the claim, and the comments and the board say so. */
export async function expectOneWorker(team: Team, context: DispatcherContext) {
	const status = await waitFor(async () => {
		const now = await readWorkerStatus(context, { issue: 7 });
		expect(now).toMatchObject({ status: "running", untold: [] });
		expect(countCodexes(team.folder)).toBe(1);
		return now;
	});
	expect(await listRecordedWorkers(team.root)).toEqual([status.workerId]);
	expect((await readClaim(context, 7))?.claim?.worker_id).toBe(status.workerId);
	const kinds = markerKinds(team.comments());
	expect(kinds.filter((kind) => kind === "assigned")).toHaveLength(
		kinds.filter((kind) => kind === "cleared").length + 1,
	);
	expect(team.board.status(team.issue)).toBe("In Progress");
}
