import type { Account } from "./account.ts";
import { type RestError, unprocessable } from "./refusal.ts";
import { findRepository, pullRequestsOf, type Repository } from "./repository.ts";
import type { Store } from "./store.ts";
import { type Issue, newSubject, type PullRequest } from "./subject.ts";

export interface NewPullRequest {
	readonly author: Account;
	readonly title: string;
	readonly body?: string | null | undefined;
	readonly base: string;
	/** A branch, or `owner:branch`, which may be one of a fork. */
	readonly head: string;
	readonly linkedIssues?: readonly Issue[] | undefined;
	readonly isDraft?: boolean | null | undefined;
	readonly number?: number | undefined;
}

const refuse = (message: string, error: Partial<RestError> = { message }) =>
	unprocessable(message, [{ resource: "PullRequest", code: "custom", ...error }]);

/** The branch that a head names, and the repository it is in: a fork has the name of its parent. */
const headBranch = (store: Store, repository: Repository, head: string) => {
	const [owner = "", branch = ""] = head.includes(":") ? head.split(":", 2) : ["", head];
	const place = owner === "" ? repository : findRepository(store, `${owner}/${repository.name}`);
	return { branch, place: place === null || isNetworked(place, repository) ? place : null };
};

const isNetworked = (one: Repository, other: Repository): boolean =>
	one === other || one.parent === other;

/** A fork's head becomes known to the repository, as GitHub keeps it below `refs/pull/`. */
const tipOf = async (repository: Repository, place: Repository, branch: string) => {
	const ref = `refs/heads/${branch}`;
	const oid = await place.git.resolve(ref);
	if (oid !== null && place !== repository) await repository.git.adopt(place.git.dir, ref);
	return oid;
};

const compared = async (store: Store, repository: Repository, input: NewPullRequest) => {
	const { branch: head, place } = headBranch(store, repository, input.head);
	const headOid = place === null ? null : await tipOf(repository, place, head);
	if (place === null || headOid === null) {
		throw refuse(
			`Head sha can't be blank, Base sha can't be blank, No commits between ${input.base} and ${input.head}, Head ref must be a branch`,
			{ field: "head", code: "invalid" },
		);
	}
	const baseOid = await repository.git.resolve(`refs/heads/${input.base}`);
	if (baseOid === null)
		throw refuse("Base ref must be a branch", { field: "base", code: "invalid" });
	const commits = await repository.git.commitsBetween(baseOid, headOid);
	if (commits.length === 0) throw refuse(`No commits between ${input.base} and ${head}`);
	return { head, place, headOid };
};

const openPullRequestOf = (
	repository: Repository,
	{ base, head, place }: { base: string; head: string; place: Repository },
) =>
	pullRequestsOf(repository).find(
		(pull) =>
			pull.state === "OPEN" &&
			pull.baseRefName === base &&
			pull.headRefName === head &&
			pull.headRepository === place,
	);

/** Opens a pull request between two real branches, or refuses in GitHub's words. */
export const openPullRequest = async (
	store: Store,
	repository: Repository,
	input: NewPullRequest,
): Promise<PullRequest> => {
	const { head, place, headOid } = await compared(store, repository, input);
	if (openPullRequestOf(repository, { base: input.base, head, place }) !== undefined) {
		throw refuse(`A pull request already exists for ${place.owner.login}:${head}.`);
	}
	const pull: PullRequest = {
		type: "PullRequest",
		...store.identify("PullRequest"),
		...newSubject(store, repository, { ...input, body: input.body ?? "" }),
		baseRefName: input.base,
		headRefName: head,
		headRepository: place,
		linkedIssues: input.linkedIssues ?? [],
		headOid,
		state: "OPEN",
		isDraft: input.isDraft ?? false,
		merge: null,
		autoMerge: null,
	};
	repository.subjects.set(pull.number, pull);
	store.nodes.set(pull.id, pull);
	return pull;
};

/** The tip of the head branch; what it was at last once the pull request ended or the branch is gone. */
export const headOidOf = async (pull: PullRequest): Promise<string> => {
	if (pull.state !== "OPEN") return pull.headOid;
	const { repository, headRepository, headRefName } = pull;
	const oid = headRepository && (await tipOf(repository, headRepository, headRefName));
	pull.headOid = oid ?? pull.headOid;
	return pull.headOid;
};

/** What the head is compared with: the tip of the base, frozen by the merge. */
export const baseOidOf = async (pull: PullRequest): Promise<string> =>
	pull.merge?.baseOid ??
	(await pull.repository.git.resolve(`refs/heads/${pull.baseRefName}`)) ??
	pull.headOid;

/**
 * The issues the body closes by keyword, and those linked by hand; GitHub links the former only
 * from pull requests on the default branch.
 */
export const closingIssues = (pull: PullRequest): Issue[] => [
	...new Set([...pull.linkedIssues, ...issuesInBody(pull)]),
];

const issuesInBody = (pull: PullRequest): Issue[] => {
	const { repository } = pull;
	if (pull.baseRefName !== repository.defaultBranch) return [];
	const keywords = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#(\d+)\b/gi;
	const numbers = new Set([...pull.body.matchAll(keywords)].map(([, number]) => Number(number)));
	return [...numbers]
		.map((number) => repository.subjects.get(number))
		.filter((subject) => subject?.type === "Issue");
};
