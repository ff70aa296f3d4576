import type { PolicyVerdict } from "@codex-workers/gate-hook";
import type { IssueState, PullRequest } from "@codex-workers/github";
import type { MarkerKind } from "@codex-workers/protocol";

/** What a comment says, before schema version and nonce. */
export interface MarkerToPost {
	readonly kind: MarkerKind;
	readonly fields: Readonly<Record<string, unknown>>;
}

export interface PostedReport {
	readonly url: string;
	/** Whether it was there before. */
	readonly already: boolean;
}

/** A pull request that does not exist yet. */
export interface ProposedPullRequest {
	readonly head: string;
	readonly base: string;
	readonly title: string;
	readonly body: string;
	readonly draft: boolean;
}

/**
 * Everything that a worker's commands ask of GitHub, for one issue of one repository. Arguments
 * and results are plain data, so that another process may do it for a worker without a token.
 * Every function throws `GitHubError` when GitHub cannot tell.
 */
export interface WorkerGitHub {
	/**
	 * Posts a marker on the issue unless the worker's newest of that kind says the same. Throws
	 * `MARKER_INVALID`, `MARKER_TOO_LONG`, and as `postCommentOnce` does.
	 */
	readonly postMarker: (marker: MarkerToPost) => Promise<PostedReport>;
	/** The newest 100 comments, and older ones until a marker of a kind is found where one is given. */
	readonly readIssueState: (until?: MarkerKind) => Promise<IssueState>;
	/** The pull requests of a branch, in every state. */
	readonly findPullRequests: (head: string) => Promise<readonly PullRequest[]>;
	/** What a number of the repository stands for. */
	readonly kindOfNumber: (number: number) => Promise<"issue" | "pull-request" | "nothing">;
	/** What the gate says of a pull request for the issue. */
	readonly checkPullRequest: (wanted: ProposedPullRequest) => Promise<PolicyVerdict>;
	/** What it would say of a commit of this checkout that is proposed to a base branch. */
	readonly checkHead: (wanted: {
		readonly head: string;
		readonly base: string;
	}) => Promise<PolicyVerdict>;
	/** Opens it, unchecked. */
	readonly createPullRequest: (
		wanted: ProposedPullRequest,
	) => Promise<{ readonly number: number; readonly url: string }>;
}
