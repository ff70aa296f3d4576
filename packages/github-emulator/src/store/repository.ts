import type { BareRepository } from "../git/bare-repository.ts";
import type { Account } from "./account.ts";
import type { Checks } from "./check.ts";
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
	readonly checks: Checks;
	readonly git: BareRepository;
	/** What this is a fork of. */
	readonly parent: Repository | null;
	lastNumber: number;
}

/** A repository with nothing but its git, known to the store. */
export const newRepository = (
	store: Store,
	facts: Pick<Repository, "owner" | "name" | "isPrivate" | "defaultBranch" | "git" | "parent">,
): Repository => {
	const repository: Repository = {
		type: "Repository",
		...store.identify("Repository"),
		...facts,
		permissions: new Map(),
		contributors: new Set(),
		subjects: new Map(),
		labels: new Map(),
		checks: new Map(),
		lastNumber: 0,
	};
	store.repositories.set(nameWithOwner(repository).toLowerCase(), repository);
	store.nodes.set(repository.id, repository);
	return repository;
};

/** Takes a repository away; pull requests from its branches stay, from nowhere. */
export const deleteRepository = (store: Store, repository: Repository): void => {
	store.repositories.delete(nameWithOwner(repository).toLowerCase());
	store.nodes.delete(repository.id);
	for (const pull of [...store.repositories.values()].flatMap(pullRequestsOf)) {
		if (pull.headRepository === repository) pull.headRepository = null;
	}
};

export const nameWithOwner = ({ owner, name }: Pick<Repository, "owner" | "name">): string =>
	`${owner.login}/${name}`;

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
