import { mkdir } from "node:fs/promises";
import { identifyProcess } from "../process/identify-process.ts";
import { stopProcess } from "../process/stop-process.ts";
import { carriedBy } from "../workers/carried-by.ts";
import type { EndReason } from "../workers/worker-end.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { followEvents } from "./follow-events.ts";
import { keepClaim } from "./keep-claim.ts";
import { pause } from "./pause.ts";
import { recordActivity } from "./record-activity.ts";
import type { RecordKeeper } from "./record-keeper.ts";
import { type CodexExit, type StartedCodex, startCodex } from "./start-codex.ts";
import type { SupervisorDeps } from "./supervisor-deps.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";
import { type TurnWatch, watchTurns } from "./turns/watch-turns.ts";

/** How Codex came to its end. `says` is what there is to say of the reason: an error, a count. */
export type CodexRun = CodexExit & Ending;
type Ending = { reason: EndReason; says: string | null };

type Run = { spec: SupervisorSpec; deps: SupervisorDeps; keeper: RecordKeeper };

const POLL_MS = 50;

/**
 * Runs Codex once, to its end, and sees to it that nothing it has started outlives it. Never
 * throws: an error of ours ends the run with the reason `supervisor_failed`.
 */
export async function runCodex(run: Run): Promise<CodexRun> {
	let codex: StartedCodex;
	try {
		const { turns } = workerFiles(run.spec.root, run.spec.worker_id);
		await mkdir(turns, { recursive: true, mode: 0o700 });
		codex = await startCodex(run.spec, run.deps.env);
	} catch (error) {
		return { reason: "not_started", exitCode: null, signal: null, says: String(error) };
	}
	const watched = await watchCodex(run, codex).catch((error: unknown) => ({
		reason: "supervisor_failed" as const,
		says: String(error),
	}));
	await endCodex(run, codex);
	return { ...watched, ...(await codex.exited) };
}

async function watchCodex(run: Run, codex: StartedCodex): Promise<Ending> {
	const { spec, deps, keeper } = run;
	await keeper.update({ codex: (await identifyProcess(codex.pid)) ?? null });
	await recordActivity(run, { type: "worker_spawned" });
	const follower = followEvents({
		root: spec.root,
		workerId: spec.worker_id,
		pollMs: deps.pollMs ?? POLL_MS,
		onThread: (threadId) => keeper.update({ thread_id: threadId }),
	});
	const turns = turnsOf(run);
	const over = new AbortController();
	const following = follower.follow(over.signal);
	try {
		const ending = await firstEnding(run, { codex, following, turns, done: over.signal });
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

/** The first reason why the run is over. The watchers' own `null` comes only once it is. */
async function firstEnding(
	{ spec, deps }: Run,
	watched: {
		codex: StartedCodex;
		following: Promise<EndReason | null>;
		turns: TurnWatch;
		done: AbortSignal;
	},
): Promise<Ending> {
	const { codex, following, turns, done } = watched;
	const claims = { ...deps, ...spec };
	const owner = { issue: spec.issue, workerId: spec.worker_id };
	const ending = await Promise.race([
		codex.exited.then(() => because("exited")),
		whenAborted(deps.stop).then(() => because("stopped")),
		pause(spec.limit_ms, done).then((isOver) => (isOver ? because("timed_out") : null)),
		following.then((reason) => reason && because(reason)),
		turns.follow(done),
		keepClaim(claims, owner, { done, log: deps.log }).then((reason) => reason && because(reason)),
	]);
	return ending ?? because("supervisor_failed");
}

const because = (reason: EndReason): Ending => ({ reason, says: null });

function whenAborted(signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (signal.aborted) resolve();
		else signal.addEventListener("abort", () => resolve(), { once: true });
	});
}

async function endCodex({ deps, keeper }: Run, codex: StartedCodex): Promise<void> {
	const { survivors } = await stopProcess({
		process: keeper.current().codex,
		carried: carriedBy(keeper.current()),
		...(deps.graceMs !== undefined && { graceMs: deps.graceMs }),
	});
	codex.kill();
	if (survivors > 0) deps.log(`${survivors} processes of the worker could not be ended`);
}
