import { CodedError } from "@codex-workers/protocol";
import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import { pause } from "../../supervisor/pause.ts";
import type { WorkerTarget } from "../../target/worker-target.ts";
import type { FleetLook } from "../fleet/fleet-look.ts";
import type { FleetView } from "../fleet/fleet-view.ts";
import { type FleetRequest, lookAtFleet } from "../fleet/look-at-fleet.ts";
import { reportFleet, reportTarget } from "../fleet/report-fleet.ts";
import { hasEnded, runningWorkers } from "../fleet/running-workers.ts";
import { reportUnreadable } from "../report-unreadable.ts";
import type { WorkerReport } from "../worker-report.ts";
import { createLooker, type Looker } from "./create-looker.ts";
import { interruptibleContext } from "./interruptible-context.ts";

/** `localMs`: how often this machine is looked at; `gitHubMs`: GitHub and `origin`, at most. */
export type WatchRequest = FleetRequest & {
	signal: AbortSignal;
	localMs?: number;
	gitHubMs?: number;
};

/** How long a view waits for GitHub where it would say little without. */
const WORTH_WAITING_MS = 5_000;

/**
 * Looks on until `signal`: GitHub every 15 seconds, and when a worker here ends; this machine every
 * 2. GitHub's being away ends nothing: the view says so. Before its first answer it throws what
 * does not pass by itself, as `readFleetStatus` does.
 */
export async function* watchFleet(
	given: DispatcherContext,
	{ signal, localMs = 2_000, gitHubMs = 15_000, ...request }: WatchRequest,
): AsyncGenerator<FleetView> {
	const context = interruptibleContext(given, signal);
	const take = () => lookAtFleet(context, request);
	const looker = createLooker({ take, now: context.now, usualMs: gitHubMs, signal });
	try {
		while (!signal.aborted) {
			await lookOn(context, looker, signal);
			if (signal.aborted) return;
			yield await viewOf(context, { looker, request });
			await either(looker.underWay(), { ms: localMs, signal });
		}
	} finally {
		await looker.underWay()?.catch(() => {});
	}
}

/** Asks GitHub where it is time, and waits for its word of a worker that has just ended, and for its first. */
async function lookOn(
	context: DispatcherContext,
	looker: Looker,
	signal: AbortSignal,
): Promise<void> {
	const running = await runningWorkers(context);
	const last = looker.look();
	looker.lookIfDue(last !== null && !isSame(last.running, running));
	const isAwaited = last === null || hasEnded(last.running, running);
	const underWay = looker.underWay();
	if (isAwaited && underWay !== null) await either(underWay, { ms: WORTH_WAITING_MS, signal });
}

/** Waits for some time, at most until the look is over; throws what that does. */
async function either(
	look: Promise<void> | null,
	{ ms, signal }: { ms: number; signal: AbortSignal },
): Promise<void> {
	const over = new AbortController();
	const paused = pause(ms, AbortSignal.any([signal, over.signal]));
	try {
		await (look === null ? paused : Promise.race([paused, look]));
	} finally {
		over.abort();
	}
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
	one.size === other.size && !hasEnded(one, other);

async function viewOf(
	context: DispatcherContext,
	{ looker, request: { target } }: { looker: Looker; request: FleetRequest },
): Promise<FleetView> {
	const look = looker.look();
	const workers =
		target === undefined
			? await reportFleet(context, look)
			: [await reportOn(context, look, target)];
	const adoptions = look?.adoptions ?? [];
	return { at: context.now(), workers, adoptions, gitHub: looker.sight() };
}

async function reportOn(
	context: DispatcherContext,
	look: FleetLook | null,
	target: WorkerTarget,
): Promise<WorkerReport> {
	try {
		return await reportTarget(context, look, target);
	} catch (error) {
		if (!(error instanceof CodedError) || error.code === "ISSUE_NOT_FOUND") throw error;
		return reportUnreadable(target, error);
	}
}
