import type { EndContext, EndGrounds, EndKind } from "./end-kind.ts";
import { missingReview, staleReview } from "./missing-review.ts";
import type { Shortcoming } from "./shortcoming.ts";

const OPEN = "open the pull request with `codex-workers pr create` (see its --help)";

/** The work is done: the pull request is open (or merged already), and the review covers it. */
export const completeEnd: EndKind<"complete"> = {
	kind: "complete",
	when: "the work is done",
	step: "open the pull request, then run `codex-workers report complete --summary <text> --tests-passing <count>`",
	shortcoming: ({ pull_request }, context) => {
		const found = context.pullRequests.find(({ number }) => number === pull_request);
		const unopened = missingPullRequest(pull_request, found?.state ?? "ABSENT");
		return unopened ?? unreviewed(context, found?.state);
	},
};

type State = EndGrounds["pullRequests"][number]["state"];

function missingPullRequest(named: number, state: State | "ABSENT"): Shortcoming | undefined {
	const step = `${OPEN}, then run \`codex-workers report complete\` again`;
	switch (state) {
		case "OPEN":
		case "MERGED":
			return undefined;
		case "CLOSED":
			return { why: `names pull request #${named}, which is closed and not merged`, step };
		case "ABSENT":
			return { why: `names pull request #${named}, which is none from the worker's branch`, step };
	}
}

/** Commits that were pushed after the review count too, unless the branch is merged: then it may go on. */
function unreviewed(context: EndContext, state: State | undefined): Shortcoming | undefined {
	const { review, branchHead: head, freshness } = context;
	const where = "the branch on GitHub";
	const isOpen = state === "OPEN";
	const found =
		missingReview(review) ?? (isOpen ? staleReview(review, { head, where, freshness }) : undefined);
	return found && { ...found, why: `stands on ${found.why}` };
}
