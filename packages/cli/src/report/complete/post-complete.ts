import { CodedError } from "@codex-workers/protocol";
import type { CommandResult } from "../../command-result.ts";
import { checkReport } from "../check-report.ts";
import type { OpenReport } from "../open-report.ts";
import { sendReport } from "../send-report.ts";
import { type ChosenPullRequest, choosePullRequest } from "./choose-pull-request.ts";

/**
 * Posts the complete comment. Throws `PULL_REQUEST_MISSING`, `PULL_REQUEST_CLOSED` or
 * `PULL_REQUEST_AMBIGUOUS` where the branch has no pull request to complete with.
 */
export async function postComplete(report: OpenReport): Promise<CommandResult> {
	const { session, github } = report;
	const fields = checkReport(report, { issue: session.issue, branch: session.branch });
	const named = fields["pull_request"];
	const found = await github.findPullRequests(session.branch);
	const chosen = choosePullRequest(found, typeof named === "number" ? named : undefined);
	if (chosen.type !== "chosen") throw pullRequestError(chosen, { named, branch: session.branch });
	const pull_request = chosen.number;
	return sendReport(github, {
		kind: "complete",
		fields: { ...fields, pull_request },
		json: { pullRequest: pull_request },
	});
}

function pullRequestError(
	chosen: Exclude<ChosenPullRequest, { type: "chosen" }>,
	{ named, branch }: { named: unknown; branch: string },
): CodedError {
	const error = (code: string, sentence: string, hint: string) =>
		new CodedError(code, sentence, { hint });
	switch (chosen.type) {
		case "none":
			return error(
				"PULL_REQUEST_MISSING",
				`${branch} has no open pull request.`,
				"Open it first; name one that is merged with --pull-request.",
			);
		case "foreign":
			return error(
				"PULL_REQUEST_MISSING",
				`#${named} is not a pull request of ${branch}.`,
				chosen.known.length === 0
					? "Push the branch and open its pull request first."
					: `Name the one that is: ${listed(chosen.known)}.`,
			);
		case "closed":
			return error(
				"PULL_REQUEST_CLOSED",
				`#${named} is closed and not merged.`,
				"Reopen it, or open another one from this branch.",
			);
		case "ambiguous":
			return error(
				"PULL_REQUEST_AMBIGUOUS",
				`${branch} has several open pull requests.`,
				`Name one with --pull-request: ${listed(chosen.open)}.`,
			);
	}
}

function listed(numbers: readonly number[]): string {
	return numbers.map((number) => `#${number}`).join(", ");
}
