import { checkHead, type HeadCheck } from "@codex-workers/gate-hook";
import type { GitHubClient } from "@codex-workers/github";

/**
 * Whether the gate can see here what a commit changes. Where an issue has no review, the gate's
 * rule on the commit can object to nothing else than a commit, base or remote that it does not
 * find; so it is asked as if nobody had said anything on the issue.
 */
export async function canSeeChange(client: GitHubClient, check: HeadCheck): Promise<boolean> {
	const silent: GitHubClient = {
		...client,
		run: async (operation) => operation.answer.parse(NOTHING_SAID),
	};
	const verdict = await checkHead(silent, check);
	return verdict.type === "refused" && !verdict.rules.includes("covers-head");
}

const NOTHING_SAID = {
	viewer: { id: "", login: "" },
	repository: {
		issueOrPullRequest: {
			__typename: "Issue",
			...{ id: "", state: "OPEN", lastEditedAt: null },
			comments: {
				totalCount: 0,
				pageInfo: { hasPreviousPage: false, startCursor: null },
				nodes: [],
			},
			latest: { nodes: [] },
		},
	},
};
