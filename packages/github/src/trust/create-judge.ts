import type { GitHubClient } from "../client/github-client.ts";
import type { IssueComment } from "../comments/issue-comment.ts";
import type { IssueReference } from "../issues/issue-reference.ts";
import type { KnownPermissions } from "../repository/permission-cache.ts";
import { readPermissions } from "../repository/read-permissions.ts";
import type { RepositoryName } from "../repository/repository-name.ts";
import { type CommentVerdict, judgeComment } from "./judge-comment.ts";
import type { Trust } from "./judge-trust.ts";
import { type JudgedMarkers, judgedMarkers, type MarkerVerdict } from "./judged-markers.ts";

export interface Judge {
	/** Judges comments as they arrive and keeps the verdicts; a later version has the last word. */
	take: (comments: readonly IssueComment[]) => Promise<void>;
	judged: () => JudgedMarkers;
}

export interface JudgeInput extends IssueReference {
	trust: Trust;
	/** Node id of the account the token belongs to. */
	viewerId: string;
}

/**
 * Judges an issue's comments. Looks permissions up only if a verdict needs them. Where they cannot
 * be read at all, accounts that need them are untrusted: else any stranger could make the state
 * of an issue unreadable.
 */
export function createJudge(
	client: GitHubClient,
	{ repository, issue, trust, viewerId }: JudgeInput,
): Judge {
	const verdicts = new Map<string, MarkerVerdict>();
	const judge = (comment: IssueComment, permissions?: KnownPermissions) =>
		judgeComment(comment, { issue, viewerId, trust, permissions });
	const note = ({ databaseId }: IssueComment, verdict: CommentVerdict) => {
		if (verdict.type === "counts" || verdict.type === "ignored") verdicts.set(databaseId, verdict);
		else verdicts.delete(databaseId);
	};
	return {
		take: async (comments) => {
			const undecided: IssueComment[] = [];
			for (const comment of comments) {
				const verdict = judge(comment);
				if (verdict.type === "undecided") undecided.push(comment);
				note(comment, verdict);
			}
			if (undecided.length === 0) return;
			const permissions = await lookUp(client, repository, undecided);
			for (const comment of undecided) note(comment, judge(comment, permissions));
		},
		judged: () => judgedMarkers(verdicts),
	};
}

async function lookUp(
	client: GitHubClient,
	repository: RepositoryName,
	comments: readonly IssueComment[],
): Promise<KnownPermissions> {
	const accounts = people(comments);
	if (accounts.length === 0) return new Map();
	return await client.permissions({
		repository,
		ids: accounts.map(({ id }) => id),
		read: (known) => readPermissions(client, { repository, accounts, known }),
	});
}

/** Who wrote and edited, each once; an app has no permissions to look up. */
function people(comments: readonly IssueComment[]): { id: string; login: string }[] {
	const byId = new Map<string, { id: string; login: string }>();
	for (const account of comments.flatMap(({ author, editor }) => [author, editor])) {
		if (account?.type !== "User" || account.id === null) continue;
		byId.set(account.id, { id: account.id, login: account.login });
	}
	return [...byId.values()];
}
