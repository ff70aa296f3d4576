import { markerRegistry } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import type { Fault } from "../input/fault.ts";
import type { Options } from "../input/field-options.ts";
import type { FieldValues } from "../input/field-path.ts";
import { findFaults } from "../input/find-faults.ts";
import type { GivenFields } from "../input/given-fields.ts";
import { readGivenFields } from "../input/read-given-fields.ts";
import { Refusal } from "../input/refusal.ts";
import { ExitCode } from "../output/exit-code.ts";
import { sendReport } from "../report/send-report.ts";
import { changedFiles } from "../session/changed-files.ts";
import { connectWorkerGitHub } from "../session/connect-worker-github.ts";
import { isPushed } from "../session/is-pushed.ts";
import { readOrigin } from "../session/read-origin.ts";
import { readWork, type Work } from "../session/read-work.ts";
import { contradictions } from "./contradictions.ts";
import { openPostSession, type PostSession } from "./open-post-session.ts";
import { reviewFields, reviewFilledFields } from "./review-fields.ts";
import { trackingFaults } from "./tracking-faults.ts";
import { treeFaults } from "./tree-faults.ts";

/** What `review post` is told beside its fields. */
export type PostOptions = Options & { readonly issue?: number };

/**
 * Posts the review artifact of the commit that is checked out, once. Throws `REVIEW_INVALID` for
 * its fields and `REVIEW_REFUSED` for what git and GitHub say against it, before anything is sent.
 */
export async function postReview(
	context: CliContext,
	options: PostOptions,
): Promise<CommandResult> {
	const session = await openPostSession(context, options.issue);
	const given = await readGivenFields(context, reviewFields, options);
	const github = connectWorkerGitHub({ ...session, cwd: context.cwd });
	const work = await readWork(context);
	const fields = checkFields(given, {
		worker_id: session.workerId,
		issue: session.issue,
		reviewed_at: new Date(context.now()).toISOString(),
		head_sha: work.head,
	});
	const tree = await readTree(context, session, work);
	const faults = [
		...treeFaults({ ...tree, securitySensitive: fields["security_sensitive"] === true }),
		...(await trackingFaults(github, fields["deferred"])),
	];
	if (faults.length > 0) throw reviewRefused(faults);
	const warnings = tree.isPushed ? [] : [`${work.head.slice(0, 12)} is not pushed yet.`];
	return sendReport(github, {
		kind: "review",
		fields,
		lines: warnings,
		json: { headSha: work.head, warnings },
	});
}

function checkFields(given: GivenFields, filled: FieldValues): FieldValues {
	const faults = [
		...findFaults({
			what: "the review",
			schema: markerRegistry.review.schema,
			fields: reviewFields,
			given,
			filled,
			filledFields: reviewFilledFields,
			isCut: true,
		}),
		...contradictions(reviewFields, given),
	];
	if (faults.length === 0) return { ...given.values, ...filled };
	throw new Refusal({
		code: "REVIEW_INVALID",
		sentence: "The review was not posted.",
		faults,
		hint: "Correct this and run it again; `codex-workers review post --help` has an example.",
		exitCode: ExitCode.usage,
	});
}

async function readTree(context: CliContext, session: PostSession, { head, uncommitted }: Work) {
	const origin = await readOrigin(context, session);
	return {
		uncommitted,
		securityPatterns: session.review.securityPatterns,
		changed: await changedFiles(context, { head, base: session.base, tip: origin.base }),
		isPushed: await isPushed(context, { head, tip: origin.branch }),
	};
}

function reviewRefused(faults: readonly Fault[]): Refusal {
	return new Refusal({
		code: "REVIEW_REFUSED",
		sentence: "The review was not posted.",
		faults,
		hint: "Mend this, then run the same command again.",
		exitCode: ExitCode.refused,
	});
}
