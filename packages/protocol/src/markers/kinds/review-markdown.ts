import { properties, table } from "../markdown/markdown-parts.ts";
import { markdownCell } from "../markdown/markdown-text.ts";
import { yesNo } from "../markdown/yes-no.ts";
import type { ReviewMarker } from "./review-marker.ts";

/** A review artifact as people read it. */
export function reviewMarkdown(data: ReviewMarker): string {
	return [
		"## Code Review",
		"",
		...properties([
			["Worker", `\`${data.worker_id}\``],
			["Issue", `#${data.issue}`],
			["Scope", data.scope],
			[
				"Security-Sensitive",
				data.security_sensitive === null ? null : yesNo(data.security_sensitive),
			],
			["Reviewed", data.reviewed_at],
			["Head", data.head_sha && `\`${data.head_sha}\``],
			["Unaddressed", `${data.unaddressed}`],
		]),
		...titled("Criteria", criteriaTable(data)),
		...titled("Fixed", fixedTable(data)),
		...titled("Deferred", deferredTable(data)),
		`**Review Status:** ${data.status === "COMPLETE" ? "✅ " : ""}${data.status}`,
	].join("\n");
}

function criteriaTable({ criteria }: ReviewMarker): string[] {
	return table(
		["Criterion", "Findings", "Notes"],
		criteria?.map(({ name, findings, notes }) => [name, `${findings}`, markdownCell(notes)]) ?? [],
	);
}

function fixedTable({ fixed }: ReviewMarker): string[] {
	return table(
		["#", "Severity", "Finding", "Resolution"],
		fixed.map(({ finding, severity, resolution }, at) => [
			`${at + 1}`,
			severity ?? "-",
			markdownCell(finding),
			markdownCell(resolution),
		]),
	);
}

function deferredTable({ deferred }: ReviewMarker): string[] {
	return table(
		["#", "Severity", "Finding", "Tracking issue"],
		deferred.map(({ finding, severity, tracking_issue }, at) => [
			`${at + 1}`,
			severity ?? "-",
			markdownCell(finding),
			tracking_issue === null ? "none" : `#${tracking_issue}`,
		]),
	);
}

function titled(title: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : [`### ${title}`, "", ...lines];
}
