import type { GitHubClient } from "../../client/github-client.ts";
import { GitHubError } from "../../client/github-error.ts";
import { missing } from "../../client/missing.ts";
import type { PrimedAnswer } from "../../client/primed-client.ts";
import { readNewestCommentsOperation } from "../../comments/read-newest-comments.ts";
import type { RepositoryName } from "../../repository/repository-name.ts";
import { findPullRequestsOperation } from "../find-pull-requests.ts";
import { type LookAnswer, type LookedAt, lookOperation, lookVariables } from "./look-operation.ts";

/** What one request has brought, not yet read. */
export interface Glance {
	/** As GitHub sent them, by number; one that is gone is missing. */
	issues: ReadonlyMap<number, unknown>;
	/** The pull requests of branches, as GitHub sent them. */
	branches: ReadonlyMap<string, unknown>;
	/** The same as answers to the operations that read one issue, or one branch. */
	answers: readonly PrimedAnswer[];
	budget: LookAnswer["rateLimit"];
}

/**
 * Asks about issues and branches in one request. GitHub refuses it as a whole where an issue is
 * gone: then it is asked again without those. Throws `GitHubError`.
 */
export async function glance(
	client: GitHubClient,
	{ repository, ...at }: LookedAt & { repository: RepositoryName },
): Promise<Glance> {
	try {
		const variables = { ...owned(repository), ...lookVariables(at) };
		return read(await client.run(lookOperation(at), variables), { repository, ...at });
	} catch (error) {
		const gone = goneIssues(error, at.issues);
		if (gone.length === 0) throw error;
		const issues = at.issues.filter((issue) => !gone.includes(issue));
		if (issues.length + at.branches.length === 0) return NOTHING;
		return await glance(client, { repository, ...at, issues });
	}
}

const NOTHING: Glance = { issues: new Map(), branches: new Map(), answers: [], budget: null };

function goneIssues(error: unknown, issues: readonly number[]): number[] {
	if (!(error instanceof GitHubError) || error.failure.kind !== "not-found") return [];
	const { paths } = error.failure;
	return issues.filter((_, place) => paths.includes(`repository.issue${place}`));
}

function read(
	answer: LookAnswer,
	{ repository, issues, branches, newest }: LookedAt & { repository: RepositoryName },
): Glance {
	const found = answer.repository ?? missing("LookAtWork", "the repository");
	const { viewer, rateLimit: budget } = answer;
	const names = owned(repository);
	const ofIssues = issues.map((number, place) => ({
		operation: readNewestCommentsOperation,
		variables: { ...names, number, newest },
		answer: { viewer, repository: { issueOrPullRequest: found[`issue${place}`] } },
	}));
	const ofBranches = branches.map((head, place) => ({
		operation: findPullRequestsOperation,
		variables: { ...names, head, after: null },
		answer: { repository: { pullRequests: found[`branch${place}`] } },
	}));
	return {
		issues: new Map(issues.map((issue, place) => [issue, found[`issue${place}`]])),
		branches: new Map(branches.map((branch, place) => [branch, found[`branch${place}`]])),
		answers: [...ofIssues, ...ofBranches],
		budget,
	};
}

const owned = ({ owner, name }: RepositoryName) => ({ owner, name });
