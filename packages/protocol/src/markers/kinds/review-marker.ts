import * as z from "zod";
import { GitOid } from "../../ids/git-oid.ts";
import { IssueNumber } from "../../ids/issue-number.ts";
import { WorkerId } from "../../ids/worker-id.ts";
import {
	MAX_TEXT,
	MAX_TEXTS,
	MarkerText,
	markerFields,
	Timestamp,
} from "../fields/marker-fields.ts";
import { Severity } from "../fields/severity.ts";
import { defineMarker } from "../marker-definition.ts";
import { checkByHand } from "./by-hand/check-by-hand.ts";
import { readReview } from "./read-review.ts";
import { REVIEW_CRITERIA } from "./review-criteria.ts";
import { DEFERRED_LABELS, STATUS_LABELS, UNADDRESSED_LABELS } from "./review-labels.ts";
import { reviewMarkdown } from "./review-markdown.ts";
import { REVIEW_STATUSES } from "./review-statuses.ts";

const THOSE = "as many as those fixed, deferred and unaddressed";
const TRACKED_ELSEWHERE = "a finding cannot be tracked by the issue it is deferred from";

const Criterion = z.strictObject({
	name: z.enum(REVIEW_CRITERIA),
	findings: z.int().nonnegative(),
	notes: z.string().max(MAX_TEXT).default(""),
});

const Criteria = z
	.array(Criterion)
	.length(REVIEW_CRITERIA.length)
	.refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
		error: "names a criterion twice",
	});

const Finding = z.strictObject({
	finding: MarkerText,
	severity: Severity.nullable().default(null),
});

const Review = z.strictObject({
	...markerFields,
	worker_id: WorkerId,
	issue: IssueNumber,
	scope: z.enum(["MINOR", "MAJOR"]).nullable().default(null),
	security_sensitive: z.boolean().nullable().default(null),
	reviewed_at: Timestamp,
	head_sha: GitOid.nullable()
		.default(null)
		.describe("The commit that was reviewed; an artifact written by hand may not say."),
	criteria: Criteria.nullable()
		.default(null)
		.describe(`One entry for each of the seven criteria, each once; their findings are ${THOSE}.`),
	fixed: z
		.array(Finding.extend({ resolution: MarkerText }))
		.max(MAX_TEXTS)
		.default([]),
	deferred: z
		.array(Finding.extend({ tracking_issue: IssueNumber.nullable() }))
		.max(MAX_TEXTS)
		.default([])
		.describe(`Each needs an issue of its own; ${TRACKED_ELSEWHERE}.`),
	unaddressed: z
		.int()
		.nonnegative()
		.describe("How many findings nobody has dealt with. Stated, never assumed."),
	status: z.enum(REVIEW_STATUSES),
});
/** The review artifact: what was looked at, what was found, what became of it. */
export type ReviewMarker = z.infer<typeof Review>;

export const ReviewMarker = Review.refine(addsUp, {
	error: `the findings of the criteria are not ${THOSE}`,
	path: ["criteria"],
}).refine(tracksElsewhere, { error: TRACKED_ELSEWHERE, path: ["deferred"] });

function addsUp({ criteria, fixed, deferred, unaddressed }: ReviewMarker): boolean {
	if (criteria === null) return true;
	const found = criteria.reduce((sum, { findings }) => sum + findings, 0);
	return found === fixed.length + deferred.length + unaddressed;
}

function tracksElsewhere({ issue, deferred }: ReviewMarker): boolean {
	return deferred.every(({ tracking_issue }) => tracking_issue !== issue);
}

export const reviewMarker = defineMarker({
	kind: "review",
	purpose: "The review artifact: what was looked at, what was found, what became of it.",
	open: "<!-- REVIEW:START -->",
	close: "<!-- REVIEW:END -->",
	titles: [],
	plainLabels: [...UNADDRESSED_LABELS, ...STATUS_LABELS, ...DEFERRED_LABELS],
	schema: ReviewMarker,
	markdown: reviewMarkdown,
	read: readReview,
	byHand: { fields: ["unaddressed", "status", "deferred"], check: checkByHand },
});
