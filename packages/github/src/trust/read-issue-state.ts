import type { GitHubClient } from "../client/github-client.ts";
import { readIssueComments } from "../comments/read-issue-comments.ts";
import type { IssueReference } from "../issues/issue-reference.ts";
import { createJudge, type JudgedMarkers } from "./create-judge.ts";
import type { Trust } from "./judge-trust.ts";
import type { TrustedMarker } from "./trusted-marker.ts";

export interface IssueState extends JudgedMarkers {
	issueId: string;
	/** The account the token belongs to. */
	viewer: { id: string; login: string };
}

export interface IssueStateInput extends IssueReference {
	/** The configured lists of node ids. */
	trust: Trust;
	/** Asked with the markers found so far before each older page of comments; `true` ends the reading. */
	enough?: (markers: readonly TrustedMarker[]) => boolean;
	/** As in `readIssueComments`. */
	newest?: number;
	maxPages?: number;
}

/**
 * What an issue's comments say to the project: the markers that count and those that do not.
 * Reads permissions only when a marker is neither the viewer's nor of a listed account; where the
 * token may not read them, or they are too many, such a marker does not count. Throws as
 * `readIssueComments` does, and `GitHubError`.
 */
export async function readIssueState(
	client: GitHubClient,
	{ trust, enough, ...comments }: IssueStateInput,
): Promise<IssueState> {
	const judge = createJudge(client, { trust, ...comments });
	const { issueId, viewer, ...read } = await readIssueComments(client, {
		...comments,
		...(enough && {
			enough: async (soFar, head) => enough((await judge(soFar, head.viewer.id)).markers),
		}),
	});
	return { issueId, viewer, ...(await judge(read.comments, viewer.id)) };
}
