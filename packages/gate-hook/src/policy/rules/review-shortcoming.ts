import type { ReviewMarker } from "@codex-workers/protocol";
import type { RuleVerdict } from "../rule-verdict.ts";

/** An objection to an artifact that exists: whatever it is, the artifact is posted again after it. */
export function reviewShortcoming(
	review: ReviewMarker,
	{ predicate, step }: { readonly predicate: string; readonly step: string },
): RuleVerdict {
	return {
		ok: false,
		subject: `the review of ${review.worker_id} on issue #${review.issue}`,
		predicate,
		step,
		afterwards: "post the artifact again with `codex-workers review post`",
	};
}
