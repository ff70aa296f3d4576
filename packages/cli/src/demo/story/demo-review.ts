import { REVIEW_CRITERIA } from "@codex-workers/protocol";

const FOUND = {
	Blindspots: "Negative durations give -1m 59s.",
	Documentation: "The README does not say that fractions are rounded.",
} as const;

const criteria = REVIEW_CRITERIA.map((name) => ({
	name,
	findings: name in FOUND ? 1 : 0,
	notes: Object.entries(FOUND).find(([criterion]) => criterion === name)?.[1] ?? "Nothing found.",
}));

const review = { scope: "MINOR", security_sensitive: false, criteria, deferred: [] };

/** The first review: two findings, nothing done about them yet. */
export const UNFINISHED_REVIEW = {
	...review,
	fixed: [],
	unaddressed: 2,
	status: "IN_PROGRESS",
};

/** The second: both are fixed. */
export const COMPLETE_REVIEW = {
	...review,
	fixed: [
		{ finding: FOUND.Blindspots, resolution: "They are a RangeError now, with a test." },
		{ finding: FOUND.Documentation, resolution: "The README says so." },
	],
	unaddressed: 0,
	status: "COMPLETE",
};
