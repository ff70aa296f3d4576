import { CodedError } from "@codex-workers/protocol";
import type { GitHubClient } from "../client/github-client.ts";
import type { IssueComment } from "../comments/issue-comment.ts";
import type { IssueReference } from "../issues/issue-reference.ts";
import { readPermissions } from "../repository/read-permissions.ts";
import { type CommentVerdict, judgeComment } from "./judge-comment.ts";
import type { Trust, TrustGrounds } from "./judge-trust.ts";
import type { IgnoredMarker, TrustedMarker } from "./trusted-marker.ts";

export interface JudgedMarkers {
	/** Those that count, oldest first. */
	markers: TrustedMarker[];
	/** Those that do not, oldest first, with the reason. */
	ignored: IgnoredMarker[];
}

export type Judge = (comments: readonly IssueComment[], viewerId: string) => Promise<JudgedMarkers>;

/**
 * Judges an issue's comments. Reads permissions at most once, and only if a verdict needs them.
 * Where they cannot be read at all, accounts that need them are untrusted: else any stranger
 * could make the state of an issue unreadable.
 */
export function createJudge(
	client: GitHubClient,
	{ repository, issue, trust }: IssueReference & { trust: Trust },
): Judge {
	let permissions: TrustGrounds["permissions"];
	return async (comments, viewerId) => {
		const judgeAll = () =>
			comments.map((comment) => judgeComment(comment, { issue, viewerId, trust, permissions }));
		const verdicts = judgeAll();
		if (!verdicts.some(({ type }) => type === "undecided")) return sortOut(verdicts);
		permissions = await readPermissions(client, { repository }).catch(unreadable);
		return sortOut(judgeAll());
	};
}

/** Neither a token without push access nor a repository of that size changes by asking again. */
function unreadable(error: unknown): "unreadable" {
	const isLasting =
		error instanceof CodedError &&
		(error.code === "GITHUB_FORBIDDEN" || error.code === "REPOSITORY_TOO_LARGE");
	if (isLasting) return "unreadable";
	throw error;
}

function sortOut(verdicts: readonly CommentVerdict[]): JudgedMarkers {
	return {
		markers: verdicts.flatMap((verdict) => (verdict.type === "counts" ? [verdict.trusted] : [])),
		ignored: verdicts.flatMap((verdict) => (verdict.type === "ignored" ? [verdict.ignored] : [])),
	};
}
