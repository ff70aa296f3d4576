import { type GitHubClient, newest, readIssueState } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { PolicyFacts } from "../policy-facts.ts";

/** What an issue's comments say about its review. */
export type ArtifactFacts = Pick<
	PolicyFacts,
	"issue" | "review" | "isSuperseded" | "ignoredReviews"
>;

/**
 * Reads the review artifact of an issue. Throws `GitHubError` (and `ISSUE_TOO_LONG`) when GitHub
 * cannot tell; an issue that does not exist is a fact.
 */
export async function readArtifact(
	client: GitHubClient,
	where: Pick<Parameters<typeof readIssueState>[1], "repository" | "issue" | "trust">,
): Promise<ArtifactFacts> {
	const { issue } = where;
	try {
		const { markers, ignored } = await readIssueState(client, {
			...where,
			enough: (soFar) => newest(soFar, "review") !== undefined,
		});
		const review = newest(markers, "review");
		const ignoredReviews = ignored.filter(({ kind }) => kind === "review");
		return {
			issue: { type: "known", issue },
			review: review?.marker.data,
			isSuperseded: ignoredReviews.some(
				({ reason, url }) => reason === "malformed" && isNewer(url, review?.comment.databaseId),
			),
			ignoredReviews: ignoredReviews.map(({ reason }) => reason),
		};
	} catch (error) {
		if (!isNoSuchIssue(error)) throw error;
		const absent = { type: "absent", issue, why: error.message } as const;
		return { issue: absent, review: undefined, isSuperseded: false, ignoredReviews: [] };
	}
}

/** A comment's address ends with its number. One that cannot be read counts as newer. */
function isNewer(url: string, than: string | undefined): boolean {
	const id = /#issuecomment-(?<id>\d{1,20})$/.exec(url)?.groups?.["id"];
	return id === undefined || than === undefined || BigInt(id) > BigInt(than);
}

function isNoSuchIssue(error: unknown): error is CodedError {
	if (!(error instanceof CodedError)) return false;
	return error.code === "ISSUE_NOT_FOUND" || error.code === "ISSUE_IS_PULL_REQUEST";
}
