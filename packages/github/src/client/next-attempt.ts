import type { GitHubFailure } from "./github-failure.ts";

const MAX_ATTEMPTS = 5;
const FIRST_BACKOFF_MS = 250;

export type NextAttempt = { type: "wait"; milliseconds: number } | { type: "give-up" };

/** Where a call stands when an attempt has failed. */
export interface AttemptSituation {
	/** The attempt that failed, from 1. */
	attempt: number;
	/** Since the first attempt began, in milliseconds. */
	elapsed: number;
	/** What elapsed time and waiting may add up to, in milliseconds. */
	maxWait: number;
	/** Milliseconds since the epoch. */
	now: number;
	/** From 0 up to 1, for jitter. */
	random: number;
}

/**
 * Whether to try again, and when. Only failures after which GitHub certainly executed nothing
 * are worth another attempt; a wait beyond the budget is not begun.
 */
export function nextAttempt(failure: GitHubFailure, situation: AttemptSituation): NextAttempt {
	if (situation.attempt >= MAX_ATTEMPTS) return { type: "give-up" };
	const milliseconds = waitAfter(failure, situation);
	if (milliseconds === undefined || situation.elapsed + milliseconds > situation.maxWait) {
		return { type: "give-up" };
	}
	return { type: "wait", milliseconds };
}

function waitAfter(failure: GitHubFailure, situation: AttemptSituation): number | undefined {
	switch (failure.kind) {
		case "rate-limited":
			return Math.max(0, failure.retryAt - situation.now);
		case "unavailable":
			return failure.mayHaveExecuted ? undefined : backoff(situation);
		case "unauthenticated":
		case "forbidden":
		case "not-found":
		case "rejected":
		case "answer-invalid":
			return undefined;
	}
}

function backoff({ attempt, random }: AttemptSituation): number {
	return Math.round(FIRST_BACKOFF_MS * 2 ** (attempt - 1) * (0.75 + random / 2));
}
