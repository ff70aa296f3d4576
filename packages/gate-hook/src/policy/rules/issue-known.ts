import { plainText } from "../../answer/plain-text.ts";
import type { IssueSource } from "../issue-of-pull-request.ts";
import type { PolicyFacts } from "../policy-facts.ts";
import { holds, type RuleVerdict } from "../rule-verdict.ts";

/**
 * Evidence hangs on an issue: without exactly one there is nothing to check, and a second one
 * would be closed by a pull request that nobody reviewed for it.
 */
export function issueKnown({ issue }: PolicyFacts): RuleVerdict {
	switch (issue.type) {
		case "known":
			return holds;
		case "unknown":
			return objection(
				"names no issue",
				"write `Closes #<issue>` in its body, or open it from a branch named feature/<issue>-<words>",
			);
		case "conflicting":
			return objection(
				`belongs to more than one issue (${issue.sources.map(told).join(", ")})`,
				`let its title, body and branch name ${wanted(issue.sources)} only`,
			);
		case "elsewhere":
			return objection(
				`would go to ${plainText(issue.repository, 100)} and not to ${issue.expected}`,
				`open it in ${issue.expected}`,
			);
		case "absent":
			return objection(
				`belongs to #${issue.issue}, which is no issue there: ${plainText(issue.why, 160)}`,
				"name the issue that this work is for",
			);
	}
}

function objection(predicate: string, step: string): RuleVerdict {
	return { ok: false, subject: "the pull request", predicate, step };
}

function told({ source, issue }: IssueSource): string {
	switch (source) {
		case "worker":
			return `the worker is on #${issue}`;
		case "text":
			return `its text closes #${issue}`;
		case "branch":
			return `its branch is of #${issue}`;
	}
}

function wanted(sources: readonly IssueSource[]): string {
	const worker = sources.find(({ source }) => source === "worker");
	return worker === undefined ? "one issue" : `#${worker.issue}`;
}
