import type { OutlineTable } from "../outline/outline.ts";
import type { OutlineReader } from "../outline/reading/outline-reader.ts";
import { plainlyBareText } from "../outline/values/bare-text.ts";
import { plainly } from "../outline/values/plainly.ts";
import { readChoice } from "../outline/values/read-choice.ts";
import { readCount } from "../outline/values/read-count.ts";
import { REVIEW_CRITERIA } from "./review-criteria.ts";

const readCriterion = readChoice(REVIEW_CRITERIA);

/** What a review's table of criteria says. */
export function readCriteria(from: OutlineReader) {
	const table = criteriaTable(from);
	return table?.rows.map((row) => ({
		name: table.fact(row, { columns: ["criterion"], read: readCriterion }),
		findings: table.fact(row, { columns: ["findings"], read: plainly(readCount) }),
		notes: table.prose(row, "notes"),
	}));
}

/**
 * Holds the column that says how each criterion ended, where there is one, against the number of
 * deferred findings: it has passed, or what was found was fixed or deferred.
 */
export function checkOutcomes(from: OutlineReader, deferred: number): void {
	const table = criteriaTable(from);
	if (!table?.has(OUTCOME)) return;
	for (const row of table.rows) {
		const outcome = table.fact(row, { columns: [OUTCOME], read: readOutcome });
		if (deferred === 0 && outcome?.said.includes("deferred")) {
			from.report({ line: row.line, why: "a finding was deferred, and no table says which" });
		}
	}
}

const OUTCOME = "status";

function criteriaTable(from: OutlineReader) {
	return from.table(isCriteriaTable);
}

export function isCriteriaTable({ header }: OutlineTable): boolean {
	return header.includes("criterion");
}

/**
 * The outcomes in lower case: `pass`, `fixed`, `deferred`, several of them, or `n/a`. A sign that
 * does not say yes denies that a criterion passed.
 */
function readOutcome(text: string, written: string): readonly string[] | undefined {
	const outcome = text.toLowerCase();
	if (outcome === "n/a") return [outcome];
	const words = outcome.split(/ and | & |[,/+]/).map((word) => word.trim());
	const isPlain = outcome === plainlyBareText(written).toLowerCase();
	if (!isPlain && words.some((word) => word.startsWith("pass"))) return undefined;
	return words.every((word) => OUTCOMES.includes(word)) ? words : undefined;
}

const OUTCOMES: readonly string[] = ["pass", "passed", "fixed", "deferred"];
