import type { Account } from "./account.ts";
import { type RestError, unprocessable } from "./refusal.ts";
import { pullRequestsOf, type Repository } from "./repository.ts";
import type { Store } from "./store.ts";
import { type Issue, newSubject, type PullRequest } from "./subject.ts";

export interface NewPullRequest {
	readonly author: Account;
	readonly title: string;
	readonly body?: string | null | undefined;
	readonly base: string;
	/** A branch, or `owner:branch`. */
	readonly head: string;
	readonly isDraft?: boolean | null | undefined;
	readonly number?: number | undefined;
}

const refuse = (message: string, error: Partial<RestError> = { message }) =>
	unprocessable(message, [{ resource: "PullRequest", code: "custom", ...error }]);

const headBranch = (repository: Repository, head: string): string | null => {
	const [owner, branch] = head.includes(":") ? head.split(":", 2) : [repository.owner.login, head];
	return owner?.toLowerCase() === repository.owner.login.toLowerCase() ? (branch ?? null) : null;
};

const compared = async (repository: Repository, input: NewPullRequest) => {
	const head = headBranch(repository, input.head);
	const headOid = head === null ? null : await repository.git.resolve(`refs/heads/${head}`);
	if (head === null || headOid === null) {
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
	return { head, headOid };
};

const openPullRequestOf = (repository: Repository, base: string, head: string) =>
	pullRequestsOf(repository).find(
		(pull) => pull.state === "OPEN" && pull.baseRefName === base && pull.headRefName === head,
	);

/** Opens a pull request between two real branches, or refuses in GitHub's words. */
export const openPullRequest = async (
	store: Store,
	repository: Repository,
	input: NewPullRequest,
): Promise<PullRequest> => {
	const { head, headOid } = await compared(repository, input);
	if (openPullRequestOf(repository, input.base, head) !== undefined) {
		throw refuse(`A pull request already exists for ${repository.owner.login}:${head}.`);
	}
	const pull: PullRequest = {
		type: "PullRequest",
		...store.identify("PullRequest"),
		...newSubject(store, repository, { ...input, body: input.body ?? "" }),
		baseRefName: input.base,
		headRefName: head,
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
	const oid = await pull.repository.git.resolve(`refs/heads/${pull.headRefName}`);
	pull.headOid = oid ?? pull.headOid;
	return pull.headOid;
};

/** What the head is compared with: the tip of the base, frozen by the merge. */
export const baseOidOf = async (pull: PullRequest): Promise<string> =>
	pull.merge?.baseOid ??
	(await pull.repository.git.resolve(`refs/heads/${pull.baseRefName}`)) ??
	pull.headOid;

/** The issues the body closes by keyword; GitHub links them only from pull requests on the default branch. */
export const closingIssues = (pull: PullRequest): Issue[] => {
	const { repository } = pull;
	if (pull.baseRefName !== repository.defaultBranch) return [];
	const keywords = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#(\d+)\b/gi;
	const numbers = new Set([...pull.body.matchAll(keywords)].map(([, number]) => Number(number)));
	return [...numbers]
		.map((number) => repository.subjects.get(number))
		.filter((subject) => subject?.type === "Issue");
};
