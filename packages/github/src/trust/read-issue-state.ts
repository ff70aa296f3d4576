import type { GitHubClient } from "../client/github-client.ts";
import type { CommentsInput } from "../comments/comments-input.ts";
import type { IssueHead } from "../comments/issue-head.ts";
import { readComments } from "../comments/read-comments.ts";
import { createJudge } from "./create-judge.ts";
import type { Trust } from "./judge-trust.ts";
import type { JudgedMarkers } from "./judged-markers.ts";
import type { TrustedMarker } from "./trusted-marker.ts";

export interface IssueState extends IssueHead, JudgedMarkers {}

export interface IssueStateInput extends CommentsInput {
	/** The configured lists of node ids. */
	trust: Trust;
	/** Asked with the markers found so far before each older page of comments; `true` ends the reading. */
	enough?: (markers: readonly TrustedMarker[]) => boolean;
}

/**
 * What an issue's comments say to the project: the markers that count and those that do not.
 * Comments are judged as they arrive, and of those that are no markers nothing is kept. Looks
 * permissions up only when a marker is neither the viewer's nor of a listed account; where the
 * token may not read them, or they are too many, such a marker does not count. Throws as
 * `readComments` does, and `GitHubError`.
 */
export async function readIssueState(
	client: GitHubClient,
	{ trust, enough, ...input }: IssueStateInput,
): Promise<IssueState> {
	return await readComments(client, {
		...input,
		begin: (head) => {
			const judge = createJudge(client, { ...input, trust, viewerId: head.viewer.id });
			return {
				take: judge.take,
				isEnough: () => enough?.(judge.judged().markers) ?? false,
				result: () => ({ ...head, ...judge.judged() }),
			};
		},
	});
}
