import type { Attempt, EndKind } from "./attempt.ts";
import { attemptsSinceBlock } from "./attempts-since-block.ts";
import { attemptsSpent } from "./attempts-spent.ts";
import type { FoldedIssue } from "./fold-issue-state.ts";
import { lastAttempt } from "./last-attempt.ts";
import type { NextStep, NextStepLimits } from "./next-step.ts";
import { findingsAbout, researchCycles } from "./research-cycles.ts";
import { scopeOfAttempt } from "./scope-of-attempt.ts";

/**
 * What an issue needs next, by what its comments add up to. Pure. It knows no processes and no
 * board: a worker that is gone without a word must be recorded first, and a person who has taken a
 * blocked issue up again is heard by whoever asks.
 */
export function decideNextStep(state: FoldedIssue, limits: NextStepLimits): NextStep {
	const { current } = state;
	if (current !== null && current.end === null && !hasReported(state, current)) {
		return step("none", `${current.workerId} has the issue and has told no end.`);
	}
	const last = lastAttempt(state);
	return last === undefined
		? step("dispatch", "Nobody has worked on it yet.")
		: afterAttempt(state, last, limits);
}

const step = (type: NextStep["type"], why: string): NextStep => ({ type, why });

function hasReported({ research }: FoldedIssue, { workerId }: Attempt): boolean {
	return research?.marker.data.worker_id === workerId;
}

function afterAttempt(state: FoldedIssue, last: Attempt, limits: NextStepLimits): NextStep {
	const { end, number } = last;
	const spent = attemptsSpent(state, limits);
	if (spent !== null && isOpen(end?.marker.kind)) return step("block", spent);
	if (end === null) return step("dispatch", `Attempt ${number} is over and has told no end.`);
	switch (end.marker.kind) {
		case "complete":
			return step("none", `Pull request #${end.marker.data.pull_request} is its result.`);
		case "blocked":
			return step("none", `Attempt ${number} is blocked until a person has acted.`);
		case "handover":
			return afterHandover(state, number, limits);
		case "failed":
			return afterFailure(state, last, limits);
	}
}

/** Whether more would be tried after such an end. */
function isOpen(end: EndKind | undefined): boolean {
	return end === undefined || end === "handover" || end === "failed";
}

function afterHandover(state: FoldedIssue, number: number, { handovers }: NextStepLimits) {
	const idle = idleHandovers(state.attempts);
	return idle >= handovers
		? step("block", `The last ${idle} handovers brought no new commit.`)
		: step("replace", `Attempt ${number} was handed over.`);
}

/** Whether it told an end, and had a turn before that: a model that does not answer is no idle worker. */
function hasBegun({ end }: Attempt): boolean {
	return end !== null && end.marker.data.turns !== 0;
}

/** How many handovers at the end name one commit; a worker that told no end is no break. */
function idleHandovers(attempts: readonly Attempt[]): number {
	const ended = attemptsSinceBlock(attempts).filter(
		(attempt) => scopeOfAttempt(attempt) === "standard" && hasBegun(attempt),
	);
	const heads = ended.map(headOfHandover);
	const last = heads.at(-1);
	const before = heads.findLastIndex((head) => head !== last);
	return heads.length - 1 - before;
}

/** `undefined` for another end; `null` where the handover names no commit. */
function headOfHandover({ end }: Attempt): string | null | undefined {
	return end?.marker.kind === "handover" ? end.marker.data.head_sha : undefined;
}

function afterFailure(state: FoldedIssue, last: Attempt, limits: NextStepLimits): NextStep {
	const cycles = researchCycles(state);
	const isSpent = cycles >= limits.researchCycles;
	const findings = findingsAbout(state, last);
	if (findings === null) {
		return isSpent
			? step("block", `Attempt ${last.number} failed, and ${spent(cycles)}.`)
			: step("research", `Attempt ${last.number} failed, and nobody has found out why yet.`);
	}
	const { cycle, impossible_without: obstacle } = findings.marker.data;
	if (obstacle !== null) {
		return step("block", `Research cycle ${cycle} found that something outside is missing.`);
	}
	return isSpent
		? step("block", `Attempt ${last.number} failed like those before it, and ${spent(cycles)}.`)
		: step(
				"dispatch",
				`Attempt ${last.number} failed, and research cycle ${cycle} has an approach.`,
			);
}

const spent = (cycles: number) =>
	cycles === 1 ? "the one research cycle is used up" : `all ${cycles} research cycles are used up`;
