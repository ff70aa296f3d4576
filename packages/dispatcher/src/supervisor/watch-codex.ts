import { rotateWorkerLogs } from "../logs/rotate-worker-logs.ts";
import type { EndReason } from "../workers/worker-end.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { Ending, Run } from "./codex-run.ts";
import { followEvents } from "./follow-events.ts";
import { leaseEnd } from "./fresh-lease.ts";
import { keepClaim } from "./keep-claim.ts";
import { pause } from "./pause.ts";
import { recordActivity } from "./record-activity.ts";
import { type StallWatch, watchStall } from "./stall/watch-stall.ts";
import type { StartedCodex } from "./start-codex.ts";
import { type TurnWatch, watchTurns } from "./turns/watch-turns.ts";

const POLL_MS = 50;

/** Watches a Codex that runs until it ends, or until there is a reason to end it. */
export async function watchCodex(run: Run, codex: StartedCodex): Promise<Ending> {
	const { spec, deps, keeper } = run;
	await recordActivity(run, { type: codex.isAdopted ? "worker_adopted" : "worker_spawned" });
	const turns = turnsOf(run);
	const stall = stallOf(run, turns);
	const follower = followEvents({
		root: spec.root,
		workerId: spec.worker_id,
		pollMs: deps.pollMs ?? POLL_MS,
		onThread: (threadId) => keeper.update({ thread_id: threadId }),
		onWork: stall.acted,
		keepSmall: () =>
			rotateWorkerLogs(spec.root, spec.worker_id, spec.configuration).catch((error: unknown) => {
				deps.log(`logs: ${String(error)}`);
			}),
	});
	const over = new AbortController();
	const following = follower.follow(over.signal);
	try {
		const ending = await firstEnding(run, { codex, following, turns, stall, done: over.signal });
		over.abort();
		const seen = (await following) ?? (await follower.readOn());
		if (ending.reason !== "exited") return ending;
		return seen === null ? ((await turns.settle()) ?? ending) : because(seen);
	} finally {
		over.abort();
	}
}

/** Less often than the events: a folder and a transcript are looked at each time. */
const TURN_POLLS = 4;

function turnsOf({ spec, deps, keeper }: Run): TurnWatch {
	const { turns, tokens } = spec.configuration.workers;
	return watchTurns({
		folder: workerFiles(spec.root, spec.worker_id).turns,
		budgets: { turns, tokens },
		env: deps.env,
		threadId: () => keeper.current().thread_id,
		pollMs: TURN_POLLS * (deps.pollMs ?? POLL_MS),
	});
}

function stallOf({ spec, deps }: Run, turns: TurnWatch): StallWatch {
	const stallMs = spec.configuration.workers.stallMinutes * 60_000;
	const { root, worktree } = spec;
	return watchStall({ stallMs, root, worktree, now: deps.now, counted: turns.counted });
}

type Watched = {
	codex: StartedCodex;
	following: Promise<EndReason | null>;
	turns: TurnWatch;
	stall: StallWatch;
	done: AbortSignal;
};

/** The first reason why the run is over. The watchers' own `null` comes only once it is. */
async function firstEnding(run: Run, watched: Watched): Promise<Ending> {
	const { spec, deps } = run;
	const { codex, following, turns, stall, done } = watched;
	const claims = { ...deps, ...spec };
	const owner = { issue: spec.issue, workerId: spec.worker_id };
	const keeping = {
		...{ done, log: deps.log, atOnce: codex.isAdopted },
		leaseUntil: leaseEnd(run.keeper.current()),
		onRenewed: (leaseUntil: number) => recordLease(run, leaseUntil),
	};
	const ending = await Promise.race([
		codex.exited.then(() => because("exited")),
		whenAborted(deps.stop).then(() => because("stopped")),
		pause(run.limitMs ?? spec.limit_ms, done).then((isOver) =>
			isOver ? because("timed_out") : null,
		),
		following.then((reason) => reason && because(reason)),
		turns.follow(done),
		stall.follow(done).then((silentMs) => (silentMs === null ? null : stalled(silentMs))),
		keepClaim(claims, owner, keeping).then((reason) => reason && because(reason)),
	]);
	return ending ?? because("supervisor_failed");
}

/** What the record does not say is made up for by the next renewal, or by whoever takes over. */
function recordLease({ keeper, deps }: Run, leaseUntil: number): void {
	const lease_until = new Date(leaseUntil).toISOString();
	keeper.update({ lease_until }).catch((error: unknown) => deps.log(`lease: ${String(error)}`));
}

const because = (reason: EndReason): Ending => ({ reason, says: null });

const stalled = (silentMs: number): Ending => ({
	reason: "stalled",
	says: `nothing was seen of it for ${Math.round(silentMs / 60_000)} minutes.`,
});

function whenAborted(signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (signal.aborted) resolve();
		else signal.addEventListener("abort", () => resolve(), { once: true });
	});
}
