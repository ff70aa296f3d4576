import { once } from "../../once.ts";
import { commitOf, findRef } from "../../store/git-object.ts";
import { mergeableOf, mergeStateOf } from "../../store/merge.ts";
import { baseOidOf, closingIssues, headOidOf } from "../../store/pull-request.ts";
import type { Repository } from "../../store/repository.ts";
import type { PullRequest } from "../../store/subject.ts";
import { timestamp } from "../../store/timestamp.ts";
import { connection, emptyConnection, numberKey, type PageArguments } from "../connection.ts";
import type { Scope, View } from "../scope.ts";
import { taking } from "../taking.ts";
import { rollupView } from "./checks.ts";
import { subjectView } from "./subject.ts";

export const pullRequestView = (pull: PullRequest, scope: Scope): View => ({
	...subjectView(pull, scope),
	...branches(pull, scope),
	...changes(pull, scope),
	...merging(pull, scope),
	...reviewing,
	isDraft: pull.isDraft,
	statusCheckRollup: async () =>
		rollupView({ repository: pull.repository, oid: await headOidOf(pull) }, scope),
	closingIssuesReferences: taking(
		["userLinkedOnly"],
		(args: PageArguments & { userLinkedOnly?: boolean }) =>
			connection(args, {
				name: "closingIssuesReferences",
				items: args.userLinkedOnly ? pull.linkedIssues : closingIssues(pull),
				key: ({ repository, number }) => repository.id + numberKey(number),
				show: scope.show,
			}),
	),
});

const branches = (pull: PullRequest, scope: Scope): View => {
	const showRef = async (repository: Repository | null, branch: string) => {
		const ref = repository && (await findRef(repository, branch));
		return ref === null ? null : scope.show(ref);
	};
	const { repository, headRepository } = pull;
	return {
		baseRefName: pull.baseRefName,
		headRefName: pull.headRefName,
		baseRefOid: () => baseOidOf(pull),
		headRefOid: () => headOidOf(pull),
		baseRef: () => showRef(repository, pull.baseRefName),
		headRef: () => showRef(headRepository, pull.headRefName),
		headRepository: () => headRepository && scope.show(headRepository),
		headRepositoryOwner: () => headRepository && scope.show(headRepository.owner),
		isCrossRepository: headRepository !== repository,
		maintainerCanModify: true,
	};
};

const changes = (pull: PullRequest, scope: Scope): View => {
	const { git } = pull.repository;
	const files = once(async () => git.changedFiles(await baseOidOf(pull), await headOidOf(pull)));
	const commits = once(async () =>
		git.commitsBetween(await baseOidOf(pull), await headOidOf(pull)),
	);
	const total = async (count: "additions" | "deletions") =>
		(await files()).reduce((sum, file) => sum + file[count], 0);
	return {
		additions: () => total("additions"),
		deletions: () => total("deletions"),
		changedFiles: async () => (await files()).length,
		files: async (args: PageArguments) =>
			connection(args, {
				name: "files",
				items: await files(),
				key: ({ path }) => path,
				show: ({ path, additions, deletions, status }) => ({
					path,
					additions,
					deletions,
					changeType: status === "removed" ? "DELETED" : status.toUpperCase(),
				}),
			}),
		commits: async (args: PageArguments) =>
			connection(args, {
				name: "commits",
				items: [...(await commits()).entries()],
				key: ([index]) => numberKey(index),
				show: ([, oid]) => ({
					__typename: "PullRequestCommit",
					id: `PURC_${oid}`,
					commit: scope.show(commitOf(pull.repository, oid)),
				}),
			}),
	};
};

const merging = (pull: PullRequest, scope: Scope): View => {
	const { merge, autoMerge } = pull;
	return {
		mergeable: () => mergeableOf(pull),
		mergeStateStatus: () => mergeStateOf(pull),
		merged: merge !== null,
		mergedAt: merge === null ? null : timestamp(merge.at),
		mergedBy: () => (merge === null ? null : scope.show(merge.by)),
		mergeCommit: () => (merge === null ? null : scope.show(commitOf(pull.repository, merge.oid))),
		potentialMergeCommit: null,
		isInMergeQueue: false,
		isMergeQueueEnabled: false,
		autoMergeRequest:
			autoMerge === null
				? null
				: {
						__typename: "AutoMergeRequest",
						enabledAt: timestamp(autoMerge.at),
						enabledBy: () => scope.show(autoMerge.by),
						mergeMethod: autoMerge.method,
						authorEmail: null,
						commitBody: null,
						commitHeadline: null,
					},
	};
};

/** Nobody reviews here. */
const reviewing: View = {
	reviewDecision: null,
	reviews: emptyConnection("reviews"),
	latestReviews: emptyConnection("latestReviews"),
	reviewRequests: emptyConnection("reviewRequests"),
};
