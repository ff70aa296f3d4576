import { momentFact } from "../fields/moment-fact.ts";
import { oidFact } from "../fields/oid-fact.ts";
import { referenceFact } from "../fields/reference-fact.ts";
import { workerFact } from "../fields/worker-facts.ts";
import { normalizeLabel } from "../outline/labels/normalize-label.ts";
import type { OutlineReader } from "../outline/reading/outline-reader.ts";
import { plainly } from "../outline/values/plainly.ts";
import { readChoice } from "../outline/values/read-choice.ts";
import { readCount } from "../outline/values/read-count.ts";
import { readYesNo } from "../outline/values/read-yes-no.ts";
import { checkOutcomes, readCriteria } from "./read-criteria.ts";
import { readDeferred, readFixed } from "./read-findings.ts";
import { readReviewStatus } from "./read-review-status.ts";
import { STATUS_LABELS, UNADDRESSED_LABELS } from "./review-labels.ts";
import { REVIEW_STATUSES } from "./review-statuses.ts";

const readScope = readChoice(["MINOR", "MAJOR"]);

/** What a review artifact's Markdown says; written by hand, it may be all there is. */
export function readReview(from: OutlineReader) {
	const deferred = readDeferred(from);
	checkOutcomes(from, deferred?.length ?? 0);
	checkLabels(from);
	return {
		...workerFact(from),
		issue: referenceFact(from, "issue"),
		scope: from.fact({ labels: ["scope"], what: "MINOR or MAJOR", read: readScope }),
		security_sensitive: from.fact({
			labels: ["security sensitive"],
			what: "YES or NO",
			read: readYesNo,
		}),
		reviewed_at: momentFact(from, "reviewed"),
		head_sha: oidFact(from, "head", "head sha", "commit"),
		criteria: readCriteria(from),
		fixed: readFixed(from),
		deferred,
		unaddressed: from.fact({
			labels: UNADDRESSED_LABELS,
			what: "a whole number",
			read: plainly(readCount),
		}),
		status: from.fact({
			labels: STATUS_LABELS,
			what: `one of ${REVIEW_STATUSES.join(", ")}`,
			read: readReviewStatus,
		}),
	};
}

/** What the gate asks for may stand under these labels and in tables of properties, nowhere else. */
function checkLabels(from: OutlineReader): void {
	for (const { label, line } of from.about(/\b(?:unaddressed|review status)\b/)) {
		if ([...UNADDRESSED_LABELS, ...STATUS_LABELS].includes(label)) continue;
		from.report({ line, why: `"${label}" is no label of a review, and looks like one` });
	}
	const other = from.table(({ header, rows }) =>
		[header, ...rows.map(({ cells }) => cells)].some(([first = ""]) => isGateLabel(first)),
	);
	if (other) {
		const why = 'a table of properties begins with the row "Property | Value"';
		from.report({ line: other.line, why });
	}
}

function isGateLabel(cell: string): boolean {
	return ["review status", ...UNADDRESSED_LABELS].includes(normalizeLabel(cell));
}
