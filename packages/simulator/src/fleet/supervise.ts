import { moveIssue, readIssueFacts } from "@codex-workers/dispatcher";
import { keepClaimed } from "../claims/keep-claimed.ts";
import type { ProcessContext } from "../world/host.ts";
import { REPOSITORY_NAME, type SimulatedWorld } from "../world/simulated-world.ts";
import { postEnd } from "./post-end.ts";
import { push } from "./run-codex.ts";
import type { SimulatedWorker } from "./simulated-worker.ts";
import { tryAgain } from "./try-again.ts";

const AGAIN_MS = 30_000;

/** The life of a simulated supervisor: the lease, and the end. */
export async function supervise(
	world: SimulatedWorld,
	context: ProcessContext,
	worker: SimulatedWorker,
): Promise<void> {
	const owner = { issue: worker.issue, workerId: worker.workerId };
	const kept = await keepClaimed({
		context,
		owner,
		lease: worker,
		isOver: () => !worker.codex.isAlive(),
	});
	worker.codex.kill();
	if (kept === "done") {
		const tell = (code: string) => world.tell(worker.workerId, `its supervisor: ${code}`);
		const trials = { process: context.process, most: 4, pauseMs: AGAIN_MS, tell };
		await tryAgain(trials, () => settle(world, context, worker));
	} else world.tell(worker.workerId, `is stopped by its supervisor: ${kept}`);
	worker.isRecorded = true;
	worker.supervisor = null;
	context.process.kill();
}

/** What the worker did not tell itself is told for it, and the board shows how it ended. */
async function settle(
	world: SimulatedWorld,
	context: ProcessContext,
	worker: SimulatedWorker,
): Promise<void> {
	const { issue, workerId } = worker;
	const reading = { ...context, repository: REPOSITORY_NAME };
	const held = await context.claimStore.read(issue);
	if (held === undefined || !(await context.claimStore.renews(held.oid, worker.claim))) return;
	const facts = await readIssueFacts(reading, issue, { cards: [], worked: new Map() });
	if (facts.type === "unreadable") return;
	const { attempts, research } = facts.folded;
	const own = attempts.find((attempt) => attempt.workerId === workerId);
	const hasReported = research?.marker.data.worker_id === workerId;
	if (own?.end == null && !hasReported) {
		await push(world, context, worker);
		await postEnd(context, worker, { kind: worker.scope === "research" ? "failed" : "handover" });
		return;
	}
	const to = own?.end?.marker.kind === "complete" ? "In Review" : "Blocked";
	if (to === "In Review" || own?.end?.marker.kind === "blocked") {
		await moveIssue(reading, { issue, to });
	}
}
