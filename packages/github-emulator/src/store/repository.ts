import type { BareRepository } from "../git/bare-repository.ts";
import type { Account } from "./account.ts";
import type { Label } from "./label.ts";
import type { Permission } from "./permission.ts";
import { notFound } from "./refusal.ts";
import type { Store } from "./store.ts";
import type { Issue, PullRequest, Subject } from "./subject.ts";

export interface Repository {
	readonly type: "Repository";
	readonly id: string;
	readonly databaseId: number;
	readonly owner: Account;
	readonly name: string;
	readonly isPrivate: boolean;
	readonly defaultBranch: string;
	readonly permissions: Map<Account, Permission>;
	/** Authors of a merged commit; they read as CONTRIBUTOR. */
	readonly contributors: Set<Account>;
	/** Issues and pull requests share one sequence of numbers. */
	readonly subjects: Map<number, Subject>;
	readonly labels: Map<string, Label>;
	readonly git: BareRepository;
	lastNumber: number;
}

export const nameWithOwner = (repository: Repository): string =>
	`${repository.owner.login}/${repository.name}`;

export const repositoryUrl = (repository: Repository): string =>
	`https://github.com/${nameWithOwner(repository)}`;

export const findRepository = (store: Store, path: string): Repository | null =>
	store.repositories.get(path.toLowerCase()) ?? null;

export const subjectOf = (repository: Repository, number: number): Subject => {
	const subject = repository.subjects.get(number);
	if (subject === undefined) {
		throw notFound(`Could not resolve to an issue or pull request with the number of ${number}.`);
	}
	return subject;
};

export const issueOf = (repository: Repository, number: number): Issue => {
	const subject = repository.subjects.get(number);
	if (subject?.type !== "Issue") {
		throw notFound(`Could not resolve to an Issue with the number of ${number}.`);
	}
	return subject;
};

export const pullRequestOf = (repository: Repository, number: number): PullRequest => {
	const subject = repository.subjects.get(number);
	if (subject?.type !== "PullRequest") {
		throw notFound(`Could not resolve to a PullRequest with the number of ${number}.`);
	}
	return subject;
};

export const pullRequestsOf = (repository: Repository): PullRequest[] =>
	[...repository.subjects.values()].filter((subject) => subject.type === "PullRequest");

export const issuesOf = (repository: Repository): Issue[] =>
	[...repository.subjects.values()].filter((subject) => subject.type === "Issue");
