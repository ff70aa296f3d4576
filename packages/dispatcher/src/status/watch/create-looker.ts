import { CodedError } from "@codex-workers/protocol";
import type { FleetLook } from "../fleet/fleet-look.ts";
import type { GitHubSight } from "../fleet/fleet-view.ts";
import { nextLookAfter } from "./next-look-after.ts";

/** Takes looks one after the other, beside whatever else is done. */
export type Looker = {
	look: () => FleetLook | null;
	sight: () => GitHubSight;
	/** Begins a look when it is time, or, where something has happened (`isUrgent`), soon after the last. */
	lookIfDue: (isUrgent: boolean) => void;
	/** Ends with the look that is under way, and throws what ends the watch; `null` without one. */
	underWay: () => Promise<void> | null;
};

/** For how long an answer may be awaited before that is worth a word. */
const WORTH_A_WORD_MS = 5_000;
/** What passes by itself. Before the first success anything else is a mistake in the set-up. */
const PASSING = new Set(["GITHUB_UNAVAILABLE", "GITHUB_RATE_LIMITED", "GIT_FAILED"]);

/** Something that happens again and again hastens looks to this part of the usual time. */
const URGENT_PART = 0.2;

export function createLooker(options: {
	take: () => Promise<FleetLook>;
	now: () => number;
	usualMs: number;
	signal: AbortSignal;
}): Looker {
	const { take, now, usualMs, signal } = options;
	let look: FleetLook | null = null;
	let error: CodedError | null = null;
	let failedSince: number | null = null;
	let underWay: { since: number; end: Promise<void> } | null = null;
	let begunAt = Number.NEGATIVE_INFINITY;
	let dueAt = Number.NEGATIVE_INFINITY;

	const run = async (since: number) => {
		try {
			look = await take();
			error = null;
			failedSince = null;
			dueAt = now() + nextLookAfter(look.points, usualMs);
		} catch (thrown) {
			if (signal.aborted) return;
			if (!(thrown instanceof CodedError)) throw thrown;
			if (look === null && !PASSING.has(thrown.code)) throw thrown;
			error = thrown;
			failedSince ??= since;
			dueAt = now() + usualMs;
		} finally {
			underWay = null;
		}
	};
	return {
		look: () => look,
		sight: () => {
			const isLate = underWay !== null && now() - underWay.since >= WORTH_A_WORD_MS;
			return {
				lookedAt: look?.at ?? null,
				silentSince: failedSince ?? (isLate ? (underWay?.since ?? null) : null),
				error,
				points: look?.points ?? null,
			};
		},
		lookIfDue: (isUrgent) => {
			const since = now();
			const isTime = since >= dueAt || (isUrgent && since >= begunAt + usualMs * URGENT_PART);
			if (underWay !== null || !isTime) return;
			begunAt = since;
			const end = run(since);
			end.catch(() => {});
			underWay = { since, end };
		},
		underWay: () => underWay?.end ?? null,
	};
}
