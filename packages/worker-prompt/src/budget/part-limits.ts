/**
 * The parts of a prompt that hold foreign text, and how many characters of each are quoted at most.
 * A part that is empty is not there.
 */
export const PART_LIMITS = {
	"issue title": 300,
	"issue labels": 500,
	"issue text": 20_000,
	"handover reason": 2_000,
	"handover tests": 2_000,
	"handover next steps": 6_000,
	"handover work in progress": 4_000,
	"handover remaining work": 4_000,
	"handover decisions": 4_000,
	"handover approaches": 4_000,
	"handover gotchas": 4_000,
	"handover files": 2_000,
	"handover commands": 2_000,
	"handover finished work": 4_000,
	"failure itself": 2_000,
	"failure questions": 4_000,
	"failure hypothesis": 4_000,
	"failure approaches": 4_000,
	"failure output": 4_000,
	"research approach": 8_000,
	"research obstacle": 2_000,
	"research findings": 8_000,
	"notes text": 8_000,
} as const;

/** A part of a prompt that holds foreign text. */
export type PartName = keyof typeof PART_LIMITS;

/** How many characters of each part are quoted. */
export type PartLimits = Readonly<Record<PartName, number>>;
