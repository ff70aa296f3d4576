import * as z from "zod";
import { GitOid } from "../ids/git-oid.ts";
import { WorkerId } from "../ids/worker-id.ts";
import { markdownLine } from "./markdown-text.ts";
import type { MarkerDefinition } from "./marker-definition.ts";
import { MarkerText, markerFields, Timestamp } from "./marker-fields.ts";

/** The seven things a comprehensive review looks at. */
export const REVIEW_CRITERIA = [
	"Blindspots",
	"Clarity",
	"Maintainability",
	"Security",
	"Performance",
	"Documentation",
	"Style",
] as const;

const Criterion = z.strictObject({
	name: z.enum(REVIEW_CRITERIA),
	findings: z.int().nonnegative(),
	notes: z.string().max(2_000).default(""),
});

export const ReviewMarker = z.strictObject({
	...markerFields,
	worker_id: WorkerId,
	issue: z.int().positive(),
	scope: z.enum(["MINOR", "MAJOR"]),
	security_sensitive: z.boolean(),
	reviewed_at: Timestamp,
	/** The commit that was reviewed. */
	head_sha: GitOid,
	/** One entry for each of the seven criteria, each exactly once. */
	criteria: z
		.array(Criterion)
		.length(REVIEW_CRITERIA.length)
		.refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
			error: "names a criterion twice",
		}),
	fixed: z.array(z.strictObject({ finding: MarkerText, resolution: MarkerText })).max(200),
	deferred: z
		.array(z.strictObject({ finding: MarkerText, tracking_issue: z.int().positive().nullable() }))
		.max(200),
	/** How many findings nobody has dealt with. Stated, never assumed. */
	unaddressed: z.int().nonnegative(),
	status: z.enum(["COMPLETE", "IN_PROGRESS", "BLOCKED_ON_DEPENDENCIES"]),
});
/** The review artifact: what was looked at, what was found, what became of it. */
export type ReviewMarker = z.infer<typeof ReviewMarker>;

export const reviewMarker: MarkerDefinition<typeof ReviewMarker> = {
	open: "<!-- REVIEW:START -->",
	close: "<!-- REVIEW:END -->",
	schema: ReviewMarker,
	markdown: (data) =>
		[
			"## Code Review",
			"",
			...properties(data),
			"",
			"### Criteria",
			"",
			"| Criterion | Findings | Notes |",
			"|-----------|----------|-------|",
			...data.criteria.map((c) => `| ${c.name} | ${c.findings} | ${markdownLine(c.notes)} |`),
			"",
			...findings(data),
			`**Review Status:** ${data.status === "COMPLETE" ? "✅ " : ""}${data.status}`,
		].join("\n"),
};

function properties(data: ReviewMarker): string[] {
	return [
		"| Property | Value |",
		"|----------|-------|",
		`| Worker | \`${data.worker_id}\` |`,
		`| Issue | #${data.issue} |`,
		`| Scope | ${data.scope} |`,
		`| Security-Sensitive | ${data.security_sensitive ? "YES" : "NO"} |`,
		`| Reviewed | ${data.reviewed_at} |`,
		`| Head | \`${data.head_sha}\` |`,
		`| Unaddressed | ${data.unaddressed} |`,
	];
}

function findings(data: ReviewMarker): string[] {
	const fixed = data.fixed.map(
		(f) => `| ${markdownLine(f.finding)} | ${markdownLine(f.resolution)} |`,
	);
	const deferred = data.deferred.map(
		(d) =>
			`| ${markdownLine(d.finding)} | ${d.tracking_issue === null ? "none" : `#${d.tracking_issue}`} |`,
	);
	return [
		...(fixed.length === 0
			? []
			: ["### Fixed", "", "| Finding | Resolution |", "|---------|------------|", ...fixed, ""]),
		...(deferred.length === 0
			? []
			: [
					"### Deferred",
					"",
					"| Finding | Tracking issue |",
					"|---------|----------------|",
					...deferred,
					"",
				]),
	];
}
