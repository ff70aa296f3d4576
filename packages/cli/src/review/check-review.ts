import type { PolicyVerdict } from "@codex-workers/gate-hook";
import { IGNORED_REASONS, newest } from "@codex-workers/github";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { camelKeys } from "../output/camel-keys.ts";
import { ExitCode } from "../output/exit-code.ts";
import { failureJson } from "../output/failure-text.ts";
import { fitted } from "../output/fitted.ts";
import { pullRequestRefused } from "../pull-request/pull-request-refused.ts";
import { readWork } from "../session/read-work.ts";
import { openReviewSession } from "./review-session.ts";

/** Which artifact to look at, and for which commit. */
export interface ReviewQuestion {
	readonly issue?: number;
	/** A full object id. */
	readonly head?: string;
}

interface IgnoredReview {
	readonly url: string;
	readonly why: string;
}

/**
 * What the gate would say about the newest trusted artifact of an issue for a commit: exit code
 * 0, or 3 with what is missing. Lists the artifacts that do not count.
 */
export async function checkReview(
	context: CliContext,
	question: ReviewQuestion,
): Promise<CommandResult> {
	const { issue, base, github } = await openReviewSession(context, question.issue);
	const head = question.head ?? (await readWork(context)).head;
	const verdict = await github.checkHead({ head, base });
	const { markers, ignored } = await github.readIssueState("review");
	const review = newest(markers, "review");
	const doNotCount = ignored
		.filter(({ kind }) => kind === "review")
		.map(({ url, reason }) => ({ url, why: IGNORED_REASONS[reason] }));
	const told = { issue, head, url: review?.comment.url };
	return {
		text: await fitted(
			[...verdictText(verdict, told), ...ignoredText(doNotCount)].join("\n"),
			context.stdout.columns,
		),
		json: {
			...verdictJson(verdict),
			issue,
			headSha: head,
			review: review ? { url: review.comment.url, ...camelKeys(review.marker.data) } : null,
			ignored: doNotCount,
		},
		exitCode: verdict.type === "allowed" ? ExitCode.done : ExitCode.refused,
	};
}

function verdictJson(verdict: PolicyVerdict) {
	if (verdict.type === "allowed") return { rules: [] };
	return { ...failureJson(pullRequestRefused(verdict)), rules: verdict.rules };
}

function verdictText(
	verdict: PolicyVerdict,
	{ issue, head, url }: { issue: number; head: string; url: string | undefined },
): string[] {
	if (verdict.type === "allowed") {
		return [`The review of issue #${issue} covers ${head.slice(0, 12)}: ${url}`];
	}
	return [
		`The gate would refuse a pull request: ${verdict.sentence}.`,
		`  Next step: ${verdict.next}.`,
	];
}

function ignoredText(ignored: readonly IgnoredReview[]): string[] {
	if (ignored.length === 0) return [];
	return ["Ignored:", ...ignored.map(({ url, why }) => `  ${url}\n    ${why}`)];
}
