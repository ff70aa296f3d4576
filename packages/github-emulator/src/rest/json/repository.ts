import type { Account } from "../../store/account.ts";
import { isAllowed } from "../../store/permission.ts";
import { nameWithOwner, type Repository, repositoryUrl } from "../../store/repository.ts";
import { accountJson } from "./account.ts";

export const repositoryJson = (repository: Repository, viewer: Account) => ({
	id: repository.databaseId,
	node_id: repository.id,
	name: repository.name,
	full_name: nameWithOwner(repository),
	owner: accountJson(repository.owner),
	private: repository.isPrivate,
	visibility: repository.isPrivate ? "private" : "public",
	html_url: repositoryUrl(repository),
	clone_url: `${repositoryUrl(repository)}.git`,
	ssh_url: `git@github.com:${nameWithOwner(repository)}.git`,
	default_branch: repository.defaultBranch,
	fork: repository.parent !== null,
	archived: false,
	has_issues: true,
	permissions: {
		admin: isAllowed(repository, viewer, "ADMIN"),
		maintain: isAllowed(repository, viewer, "MAINTAIN"),
		push: isAllowed(repository, viewer, "WRITE"),
		triage: isAllowed(repository, viewer, "TRIAGE"),
		pull: isAllowed(repository, viewer, "READ"),
	},
});

export const apiUrl = (repository: Repository): string =>
	`https://api.github.com/repos/${nameWithOwner(repository)}`;
