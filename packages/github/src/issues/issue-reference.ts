import { CodedError } from "@codex-workers/protocol";
import { GitHubError } from "../client/github-error.ts";
import type { RepositoryName } from "../repository/repository-name.ts";

/** Which issue of which repository. */
export interface IssueReference {
	repository: RepositoryName;
	issue: number;
}

/** What a number of a repository stands for, as selected under `issueOrPullRequest`. */
type Numbered<Node> = (Node & { __typename: "Issue" }) | { __typename: "PullRequest" } | null;

/** The issue itself. Throws `ISSUE_NOT_FOUND` for nothing and `ISSUE_IS_PULL_REQUEST`. */
export function onlyIssue<Node>(found: Numbered<Node>, reference: IssueReference): Node {
	if (found === null) throw issueNotFound(reference);
	if (found.__typename === "Issue") return found;
	throw new CodedError("ISSUE_IS_PULL_REQUEST", `${fullName(reference)} is a pull request.`, {
		hint: "Name the issue that the pull request closes.",
	});
}

/** The error to throw when reading an issue failed: GitHub reports a missing one by its path. */
export function issueError(error: unknown, reference: IssueReference): unknown {
	const isMissing =
		error instanceof GitHubError &&
		error.failure.kind === "not-found" &&
		error.failure.paths.some((path) => path.endsWith(".issueOrPullRequest"));
	return isMissing ? issueNotFound(reference) : error;
}

function issueNotFound(reference: IssueReference): CodedError {
	return new CodedError("ISSUE_NOT_FOUND", `${fullName(reference)} does not exist.`, {
		hint: "Check the number; it may also have been transferred or deleted.",
	});
}

function fullName({ repository, issue }: IssueReference): string {
	return `${repository.owner}/${repository.name}#${issue}`;
}
