import * as z from "zod";
import { IssueNumber } from "../../ids/issue-number.ts";
import { Branch, branchFact } from "../fields/branch.ts";
import { MarkerText, workerFields } from "../fields/marker-fields.ts";
import { referenceFact } from "../fields/reference-fact.ts";
import { workerFacts } from "../fields/worker-facts.ts";
import { workerFooter } from "../fields/worker-footer.ts";
import { listSection, section } from "../markdown/markdown-parts.ts";
import { defineMarker } from "../marker-definition.ts";
import type { OutlineReader } from "../outline/reading/outline-reader.ts";
import { plainly } from "../outline/values/plainly.ts";
import { readPassingTests } from "../outline/values/read-passing-tests.ts";
import { readPercentage } from "../outline/values/read-percentage.ts";

export const CompleteMarker = z.strictObject({
	...workerFields,
	issue: IssueNumber,
	pull_request: IssueNumber,
	branch: Branch,
	summary: MarkerText,
	tests: z.strictObject({
		passing: z.int().nonnegative(),
		coverage: z
			.number()
			.min(0)
			.max(100)
			.nullable()
			.default(null)
			.describe("Percent, where the project measures it."),
	}),
});
/** A worker's pull request is open and its work is done. */
export type CompleteMarker = z.infer<typeof CompleteMarker>;

export const completeMarker = defineMarker({
	kind: "complete",
	purpose: "A worker's pull request is open and its work is done.",
	open: "<!-- WORKER:COMPLETE -->",
	close: "<!-- /WORKER:COMPLETE -->",
	titles: ["Worker Complete"],
	schema: CompleteMarker,
	markdown: (data) =>
		[
			"🤖 **Worker Complete** ✅",
			"",
			`**PR Created:** #${data.pull_request}`,
			`**Issue:** #${data.issue}`,
			`**Branch:** \`${data.branch}\``,
			"",
			...section("Summary", data.summary),
			...listSection("Tests", [
				`- ${data.tests.passing} tests passing`,
				`- Coverage: ${coverageText(data.tests.coverage)}`,
			]),
			"**Ready for:** CI verification",
			"",
			...workerFooter(data),
		].join("\n"),
	read: readComplete,
});

function coverageText(coverage: number | null): string {
	return coverage === null ? "not measured" : `${coverage}%`;
}

function readComplete(from: OutlineReader) {
	from.skip("ready for");
	return {
		...workerFacts(from),
		issue: referenceFact(from, "issue"),
		pull_request: referenceFact(from, "pr created"),
		branch: branchFact(from),
		summary: from.prose("summary"),
		tests: readTests(from),
	};
}

function readTests(from: OutlineReader) {
	const passing = from.item({
		labels: ["tests"],
		like: /^(?:all\b|\S?\d).*\bpass|\btests? (?:are )?pass/i,
		what: "a count such as 12 tests passing",
		read: plainly(readPassingTests),
	});
	const coverage = from.item({
		labels: ["tests"],
		like: /^coverage\b/i,
		what: "a coverage such as 87%",
		read: plainly((text) => readPercentage(text.replace(/^coverage\s?:?\s*/i, ""))),
	});
	return passing && { passing, coverage };
}
