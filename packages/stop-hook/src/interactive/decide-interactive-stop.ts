import type { ReviewMarker } from "@codex-workers/protocol";
import { missingReview, staleReview } from "../ends/missing-review.ts";
import type { Held } from "../record/count-held.ts";
import type { InteractiveSession } from "./interactive-session.ts";

/** All that the decision rests on; `review` is the newest trusted artifact of the issue. */
export interface InteractiveFacts {
	readonly session: InteractiveSession;
	readonly review: ReviewMarker | null;
	/** How often this session was held back before. */
	readonly held: Held;
}

/**
 * The reason to hold a person's session back, or `undefined`. Pure. It is asked once, and only
 * about commits whose review is not complete: somebody may well stop in the middle of the work.
 */
export function decideInteractiveStop(facts: InteractiveFacts): string | undefined {
	const { session, review, held } = facts;
	if (held !== 0 || session.ahead === 0) return undefined;
	const { head, freshness, issue, branch, ahead } = session;
	const post = `\`codex-workers review post --issue ${issue}\` (see its --help)`;
	const lacking =
		missingReview(review, post) ?? staleReview(review, { head, where: "HEAD", freshness, post });
	if (lacking === undefined) return undefined;
	const commits = ahead === 1 ? "1 commit" : `${ahead} commits`;
	return `codex-workers stop: ${branch} has ${commits} for issue #${issue}, which stand on ${lacking.why}. Next step: if the work is done, ${lacking.step}; if it is not, stop again (this is asked once in a session).`;
}
