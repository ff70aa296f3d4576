import { NEXT_STEP_LIMITS, type NextStepLimits } from "@codex-workers/protocol";

/** How much a fleet does at once, and which issues it leaves alone. */
export interface SlotLimits {
	/** Live workers of the fleet, on all machines. */
	readonly max: number;
	/** Live workers on one machine; `null`: as many as the fleet may have. */
	readonly perHost: number | null;
	/** Live workers on issues with a label, by label. */
	readonly perLabel: Readonly<Record<string, number>>;
	/** Cards under a status of the board, whoever moved them there, above which nothing starts. */
	readonly perStatus: Readonly<Record<string, number>>;
	/** Labels of which an issue must have one; with none given, every issue will do. */
	readonly onlyLabels: readonly string[];
	/** Labels that keep an issue from being worked on. */
	readonly withoutLabels: readonly string[];
	readonly steps: NextStepLimits;
	/** The wait after a first failed attempt, in milliseconds; it doubles with every further one. */
	readonly backoffMs: number;
	readonly longestBackoffMs: number;
	/** The part of the hour's points that is left to workers and people. */
	readonly reservedPoints: number;
	/** Issues with a worker's branch whose comments one plan reads at most, beside those that are claimed. */
	readonly reads: number;
}

/** What holds where nothing else is said. */
export const SLOT_LIMITS: SlotLimits = {
	max: 5,
	perHost: null,
	perLabel: {},
	perStatus: {},
	onlyLabels: [],
	withoutLabels: [],
	steps: NEXT_STEP_LIMITS,
	backoffMs: 60_000,
	longestBackoffMs: 3_600_000,
	reservedPoints: 0.1,
	reads: 40,
};
