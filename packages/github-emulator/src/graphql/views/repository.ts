import { isAllowed, permissionOf } from "../../store/permission.ts";
import {
	issueOf,
	nameWithOwner,
	pullRequestOf,
	type Repository,
	repositoryUrl,
	subjectOf,
} from "../../store/repository.ts";
import type { Scope, View } from "../scope.ts";
import { taking } from "../taking.ts";
import { repositoryGitView } from "./repository-git.ts";
import { repositoryListsView } from "./repository-lists.ts";

export const repositoryView = (repository: Repository, scope: Scope): View => ({
	__typename: "Repository",
	id: repository.id,
	databaseId: repository.databaseId,
	name: repository.name,
	nameWithOwner: nameWithOwner(repository),
	owner: () => scope.show(repository.owner),
	url: repositoryUrl(repository),
	sshUrl: `git@github.com:${nameWithOwner(repository)}.git`,
	isPrivate: repository.isPrivate,
	visibility: repository.isPrivate ? "PRIVATE" : "PUBLIC",
	viewerPermission: permissionOf(repository, scope.viewer),
	viewerCanAdminister: isAllowed(repository, scope.viewer, "ADMIN"),
	parent: () => repository.parent && scope.show(repository.parent),
	isFork: repository.parent !== null,
	...settings,
	...numbered(repository, scope),
	...repositoryGitView(repository, scope),
	...repositoryListsView(repository, scope),
});

/** Every repository here is set up the same way. */
const settings: View = {
	description: null,
	isArchived: false,
	isEmpty: false,
	hasIssuesEnabled: true,
	hasProjectsEnabled: true,
	hasWikiEnabled: false,
	mergeCommitAllowed: true,
	squashMergeAllowed: true,
	rebaseMergeAllowed: false,
	autoMergeAllowed: true,
	deleteBranchOnMerge: false,
	viewerDefaultMergeMethod: "SQUASH",
	viewerDefaultCommitEmail: null,
	issueTemplates: [],
	pullRequestTemplates: [],
};

const numbered = (repository: Repository, scope: Scope): View => ({
	issue: taking(["number"], ({ number }: { number: number }) =>
		scope.show(issueOf(repository, number)),
	),
	pullRequest: taking(["number"], ({ number }: { number: number }) =>
		scope.show(pullRequestOf(repository, number)),
	),
	issueOrPullRequest: taking(["number"], ({ number }: { number: number }) =>
		scope.show(subjectOf(repository, number)),
	),
});
