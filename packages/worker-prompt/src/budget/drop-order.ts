import type { PartName } from "./part-limits.ts";

/** A part is cut to so many characters; with 0 nothing is left of it. */
export interface Drop {
	readonly part: PartName;
	readonly keep: number;
}

/**
 * What a prompt gives up when it is too long, the least needed first. What can be seen in the
 * repository goes before what only somebody knew; what the worker must do next is never gone.
 */
export const DROP_ORDER: readonly Drop[] = [
	{ part: "issue text", keep: 12_000 },
	{ part: "handover finished work", keep: 0 },
	{ part: "handover commands", keep: 0 },
	{ part: "handover files", keep: 0 },
	{ part: "failure output", keep: 1_000 },
	{ part: "issue labels", keep: 0 },
	{ part: "handover gotchas", keep: 0 },
	{ part: "handover approaches", keep: 0 },
	{ part: "issue text", keep: 6_000 },
	{ part: "research findings", keep: 2_000 },
	{ part: "handover decisions", keep: 0 },
	{ part: "failure output", keep: 0 },
	{ part: "failure approaches", keep: 0 },
	{ part: "issue text", keep: 3_000 },
	{ part: "research findings", keep: 0 },
	{ part: "failure hypothesis", keep: 0 },
	{ part: "notes text", keep: 3_000 },
	{ part: "handover remaining work", keep: 0 },
	{ part: "handover work in progress", keep: 0 },
	{ part: "handover reason", keep: 300 },
	{ part: "handover tests", keep: 300 },
	{ part: "failure questions", keep: 1_000 },
	{ part: "failure itself", keep: 300 },
	{ part: "research obstacle", keep: 300 },
	{ part: "research approach", keep: 1_000 },
	{ part: "notes text", keep: 1_000 },
	{ part: "handover next steps", keep: 1_000 },
	{ part: "issue text", keep: 1_000 },
];
