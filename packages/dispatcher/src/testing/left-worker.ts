import { type MarkerData, renderMarker } from "@codex-workers/protocol";
import { acquireClaim } from "../claims/acquire-claim.ts";
import { writeClaim } from "../claims/write-claim.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";
import { excludeLocalFiles } from "../worktree/exclude-local-files.ts";
import { worktreePath } from "../worktree/worktree-path.ts";
import type { Team } from "./team.ts";
import { workerRecord } from "./worker-record.ts";

const WORKER = "worker-1701523200-7";
const BRANCH = "feature/7-fix-it";

/** A worker that has ended, as its dispatch and its supervisor leave it; no process was run. */
export type LeftWorker = {
	context: DispatcherContext;
	worker: { workerId: string; branch: string; worktree: string; claim: string };
};

export async function leftWorker(team: Team): Promise<LeftWorker> {
	const context = await team.context();
	const { path: worktree, relative } = worktreePath(team.root, 7);
	const base = await team.git("rev-parse", "origin/main");
	const written = await writeClaim(context, { issue: 7, workerId: WORKER, attempt: 1 });
	await acquireClaim(context, written, { name: BRANCH, base });
	await excludeLocalFiles(context);
	await team.git("worktree", "add", "--quiet", "-b", BRANCH, worktree, base);
	const claim = written.oid;
	const assigned: MarkerData<"assigned"> = {
		...{ schema_version: 1, assigned: true, worker_id: WORKER, branch: BRANCH, attempt: 1, claim },
		...{ assigned_at: "2026-01-01T00:00:00Z", worktree: relative, scope: "standard" },
		orchestration_id: null,
	};
	const body = renderMarker({ kind: "assigned", data: assigned });
	team.repository.addComment(team.issue, { author: team.bot, body });
	await writeWorkerRecord(
		team.root,
		workerRecord({ worker_id: WORKER, branch: BRANCH, worktree, claim, end: END }),
	);
	return { context, worker: { workerId: WORKER, branch: BRANCH, worktree, claim } };
}

const END: WorkerEnd = {
	at: "2026-01-01T00:00:00.000Z",
	reason: "exited",
	exit_code: 1,
	signal: null,
	status: "failed",
	says: "Codex ended with exit code 1.",
};
