import { identifyProcess } from "../process/identify-process.ts";
import { stopProcess } from "../process/stop-process.ts";
import { carriedBy } from "../workers/carried-by.ts";
import type { EndReason } from "../workers/worker-end.ts";
import { followEvents } from "./follow-events.ts";
import { keepClaim } from "./keep-claim.ts";
import { pause } from "./pause.ts";
import { recordActivity } from "./record-activity.ts";
import type { RecordKeeper } from "./record-keeper.ts";
import { type CodexExit, type StartedCodex, startCodex } from "./start-codex.ts";
import type { SupervisorDeps } from "./supervisor-deps.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";

/** How Codex came to its end. `says` is an error's text where one was the reason. */
export type CodexRun = CodexExit & { reason: EndReason; says: string | null };

type Run = { spec: SupervisorSpec; deps: SupervisorDeps; keeper: RecordKeeper };

const POLL_MS = 50;

/**
 * Runs Codex once, to its end, and sees to it that nothing it has started outlives it. Never
 * throws: an error of ours ends the run with the reason `supervisor_failed`.
 */
export async function runCodex(run: Run): Promise<CodexRun> {
	let codex: StartedCodex;
	try {
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

async function watchCodex(
	run: Run,
	codex: StartedCodex,
): Promise<Pick<CodexRun, "reason" | "says">> {
	const { spec, deps, keeper } = run;
	await keeper.update({ codex: (await identifyProcess(codex.pid)) ?? null });
	await recordActivity(run, { type: "worker_spawned" });
	const follower = followEvents({
		root: spec.root,
		workerId: spec.worker_id,
		pollMs: deps.pollMs ?? POLL_MS,
		onThread: (threadId) => keeper.update({ thread_id: threadId }),
	});
	const over = new AbortController();
	const following = follower.follow(over.signal);
	try {
		const reason = await firstReason(run, { codex, following, done: over.signal });
		over.abort();
		const seen = (await following) ?? (await follower.readOn());
		return { reason: reason === "exited" ? (seen ?? reason) : reason, says: null };
	} finally {
		over.abort();
	}
}

/** The first reason why the run is over. The watchers' own `null` comes only once it is. */
async function firstReason(
	{ spec, deps }: Run,
	watched: { codex: StartedCodex; following: Promise<EndReason | null>; done: AbortSignal },
): Promise<EndReason> {
	const { codex, following, done } = watched;
	const claims = { ...deps, ...spec };
	const owner = { issue: spec.issue, workerId: spec.worker_id };
	const reason = await Promise.race([
		codex.exited.then(() => "exited" as const),
		whenAborted(deps.stop).then(() => "stopped" as const),
		pause(spec.limit_ms, done).then((isOver) => (isOver ? ("timed_out" as const) : null)),
		following,
		keepClaim(claims, owner, { done, log: deps.log }),
	]);
	return reason ?? "supervisor_failed";
}

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
